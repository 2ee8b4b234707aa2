import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { answerStarter, STARTER_ANSWERS, untilSaid } from './answering.js';
import { ReleaseSite, takesAll } from './release-site.js';

const SCRIPT = `/media/user-survey-${packageJson.version}.js`;
/** The strictest policy that we promise to work under. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
/** Each guide, its language, and what the survey thanks with on a page in that language. */
const GUIDES = [
  ['guide-norsk.html', 'nb', 'Takk for svarene'],
  ['guide-svenska.html', 'sv', 'Tack för dina svar'],
  ['guide-english.html', 'en', 'Takk for svarene'],
] as const;

interface Axe {
  run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

describe('the guides of a release', () => {
  let site: ReleaseSite;

  before(async () => {
    site = await ReleaseSite.start();
  });
  after(() => site.close());

  for (const [name, lang, thanks] of GUIDES) {
    describe(name, () => {
      /** What the guide asks to paste. */
      let preview: string;
      let sending: string;
      let link: string;
      let pinned: string;

      before(async () => {
        const { page, messages, close } = await site.open(`/guides/${name}`);
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
        [preview, sending, link, pinned] = (await page.$$eval('pre', (all) =>
          all.map(({ textContent }) => textContent),
        )) as [string, string, string, string];
        assert.deepEqual(messages, []);
        await close();
      });

      it('has nothing that axe finds, and nothing to scroll to, on a phone and on a wide screen', async () => {
        const { page, close } = await site.open(`/guides/${name}`);
        for (const width of [320, 1280]) {
          // A window that is no phone's loads the page anew.
          await page.setViewport({ width, height: 800 });
          await page.addScriptTag({ url: '/node_modules/axe-core/axe.min.js' });
          const found = await page.evaluate(async () => {
            const { violations } = await (window as unknown as { axe: Axe }).axe.run();
            return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
          });
          assert.deepEqual(found, [], `${width}`);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        }
        await close();
      });

      it('leads to a first answer with two files and one paste, as a preview that sends nothing', async () => {
        const before = site.received.length;
        site.paste('/preview.html', preview, lang);
        const { survey, messages, close } = await site.open('/preview.html');
        await answerStarter(survey);
        await untilSaid(survey, thanks);
        const paths = site.received.slice(before).map(({ path }) => path);
        const expected = [
          '/preview.html',
          '/icon.svg',
          '/media/user-survey.js',
          '/media/survey.json',
        ];
        assert.deepEqual(paths.sort(), expected.sort());
        assert.deepEqual(messages, []);
        await close();
      });

      it('leads to a page that sends its answers', async () => {
        site.put('/user-survey/endpoint.php', takesAll('F00D-CAFE'));
        site.paste('/sending.html', sending, lang);
        const { survey, messages, close } = await site.open('/sending.html');
        await answerStarter(survey);
        await untilSaid(survey, 'F00D-CAFE');
        assert.deepEqual(site.posts.at(-1)!.answers, STARTER_ANSWERS);
        assert.deepEqual(messages, []);
        await close();
      });

      it('leads to a page that sends with a link alone, where an editor removes the rest', async () => {
        site.put('/user-survey/endpoint.php', takesAll('BEEF-0001'));
        const address = link.replaceAll('&', '&amp;');
        const [script] = sending.split('\n');
        site.paste(
          '/link.html',
          `${script}<p>Text</p><p><a href="${address}">Answer</a></p>`,
          lang,
        );
        const { survey, messages, close } = await site.open('/link.html');
        await answerStarter(survey);
        await untilSaid(survey, 'BEEF-0001');
        assert.deepEqual(site.posts.at(-1)!.answers, STARTER_ANSWERS);
        assert.deepEqual(messages, []);
        await close();
      });

      it('pins a version by its hash, under a strict policy too', async () => {
        site.paste('/pinned.html', pinned, lang, { 'Content-Security-Policy': STRICT });
        const { survey, messages, close } = await site.open('/pinned.html');
        await answerStarter(survey);
        await untilSaid(survey, thanks);
        assert.ok(site.received.some(({ path }) => path === SCRIPT));
        assert.deepEqual(messages, []);
        await close();
      });
    });
  }

  it('keep the link, and run nothing, where the pinned script has been changed', async () => {
    const { page: guide, close: closeGuide } = await site.open('/guides/guide-english.html');
    const pinned = await guide.$$eval('pre', (all) => all[3]!.textContent);
    await closeGuide();
    site.put(SCRIPT, 'document.title = "not ours";');
    site.paste('/changed.html', pinned);
    const { page, messages, close } = await site.open('/changed.html');
    assert.equal(await page.title(), 'A page');
    assert.equal(await (await page.$('user-survey > a'))!.isVisible(), true);
    assert.match(messages.join(), /integrity/);
    await close();
  });
});
