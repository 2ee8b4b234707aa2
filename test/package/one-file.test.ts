import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { templates as danish } from '../../locales/generated/da.js';
import { templates as finnish } from '../../locales/generated/fi.js';
import { findBrowser } from '../support/browser.js';
import { serve, type Site } from '../support/serve.js';
import { visit } from '../support/visit.js';
import { newerStyles } from './browser-floor.js';
import { everyType } from './every-type.js';

/** How a site may include the file. */
const SCRIPTS = {
  'a module': '<script type="module" src="/media/nested/user-survey.js"></script>',
  'a classic script': '<script defer src="/media/nested/user-survey.js"></script>',
};
/** As the README shows it, for slow lines. */
const PRELOAD = '<link rel="preload" href="/surveys/en.json" as="fetch" crossorigin>';
const TWICE = `${Object.values(SCRIPTS).join('')}<script type="module" src="/media/nested/user-survey.js?v=2"></script>`;

const survey = (id: string, languages: readonly string[]) => ({
  id,
  version: '1',
  languages,
  title: id,
  pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] }],
});
const page = (script: string, lang = 'en') => `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script>window.before = Object.getOwnPropertyNames(window).concat('before')</script>
${script}
<user-survey src="/surveys/${lang}.json"><a href="/other">Answer here</a></user-survey>
</html>`;

describe('dist/user-survey.js', () => {
  let browser: Browser;
  let site: Site;
  const pages: Record<string, string> = {
    '/surveys/en.json': JSON.stringify(everyType),
    '/surveys/da.json': JSON.stringify(survey('danish', ['da'])),
    '/surveys/fi.json': JSON.stringify(survey('finnish', ['fi'])),
    '/surveys/schema.json': JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Home care',
      type: 'object',
      properties: { again: { type: 'boolean', title: 'Would you choose us again?' } },
    }),
    '/twice.html': page(TWICE),
    '/preloaded.html': page(PRELOAD + SCRIPTS['a module']),
  };
  Object.entries(SCRIPTS).forEach(([kind, script]) => {
    for (const lang of ['en', 'da', 'fi', 'schema'])
      pages[`/${kind}/${lang}`.replaceAll(' ', '-')] = page(script, lang);
  });

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    site = await serve({ folders: { '/media/nested/': 'dist' }, pages });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page and waits for its survey; a page error or console message fails. */
  async function open(path: string, control = '[part~=button]') {
    const first = site.received.length;
    const opened = await visit(browser, site.origin + path);
    await opened.survey.find(control);
    return {
      ...opened,
      requests: () => site.received.slice(first).map((request) => request.path),
    };
  }

  for (const kind of Object.keys(SCRIPTS)) {
    const folder = `/${kind.replaceAll(' ', '-')}`;

    it(`works as ${kind} from any folder: no other request, no global but the tag`, async () => {
      const { survey, messages, requests, close } = await open(`${folder}/en`);
      assert.deepEqual(requests(), [
        `${folder}/en`,
        '/media/nested/user-survey.js',
        '/surveys/en.json',
      ]);
      const made = await survey.page.evaluate(() => {
        const known = (window as unknown as { before: string[] }).before;
        return Object.getOwnPropertyNames(window).filter((name) => !known.includes(name));
      });
      // lit's own marks, by which several copies of it on a page know of each other.
      const marks = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata'];
      assert.deepEqual(made.sort(), [...marks, 'reactiveElementVersions']);
      assert.deepEqual(messages, []);
      await close();
    });

    it(`reads a plain JSON Schema as ${kind}`, async () => {
      const { survey, messages, close } = await open(`${folder}/schema`);
      assert.match(await survey.text(), /Would you choose us again\?/);
      assert.deepEqual(messages, []);
      await close();
    });

    for (const [lang, words] of Object.entries({ da: danish, fi: finnish })) {
      it(`loads ${lang} from beside itself as ${kind}`, async () => {
        const { survey, messages, requests, close } = await open(`${folder}/${lang}`);
        for (let waited = 0; waited < 40; waited++) {
          if ((await survey.text()).includes(words.send)) break;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        assert.ok((await survey.text()).includes(words.send), await survey.text());
        assert.ok(requests().includes(`/media/nested/user-survey.${lang}.js`));
        assert.deepEqual(messages, []);
        await close();
      });
    }
  }

  it('takes a document that the page has asked for already, before the script was there', async () => {
    const { messages, requests, close } = await open('/preloaded.html');
    assert.equal(requests().filter((path) => path === '/surveys/en.json').length, 1);
    // Long enough for the browser to complain of a preload that nobody took.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    assert.deepEqual(messages, []);
    await close();
  });

  it('does no harm when it is included several times', async () => {
    const { messages, requests, close } = await open('/twice.html');
    assert.equal(requests().filter((path) => path.endsWith('user-survey.js')).length >= 2, true);
    assert.deepEqual(messages, []);
    await close();
  });

  it('uses no style that the oldest browsers do not know, but inside @supports', async () => {
    const { survey, close } = await open('/a-module/en');
    assert.deepEqual(await newerStyles(survey.page), []);
    await close();
  });
});
