import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle } from 'puppeteer-core';
import { codeBlocks } from '../support/markdown.js';
import { findBrowser } from '../support/browser.js';
import { startCollector, VISIT, type TestCollector } from '../support/collector.js';
import { serve, type Site } from '../support/serve.js';
import { pageWith } from './ways.js';

const section = /^### Other ways to paste it$.*?(?=^### )/ms.exec(
  readFileSync('README.md', 'utf8'),
)![0];
const [script, link, linkToPage, placeholder, frame, frameScript] = codeBlocks(section, 'html');
/** With the address of the survey's page at the collector, as one copies it from the browser. */
const toPage = (snippet: string) => snippet.replace('/surveys/home-care#', '/s/home-care#');

describe('the other ways that the README shows to paste a survey', () => {
  let browser: Browser;
  let site: Site;
  let collector: TestCollector;
  let body = '';

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    const homeCare = { ...VISIT, id: 'home-care', languages: ['nb', 'en'] };
    let endpoint = '';
    site = await serve({
      folders: { '/media/': 'dist' },
      pages: {
        '/page': () => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body }),
        '/media/home-care.json': () => ({ body: JSON.stringify({ ...homeCare, endpoint }) }),
      },
    });
    collector = await startCollector({
      surveys: [homeCare],
      environment: { ALLOWED_ORIGINS: site.origin },
    });
    endpoint = `${collector.address}/surveys/home-care/responses`;
  });
  after(async () => {
    await browser.close();
    await site.close();
    await collector.close();
    assert.deepEqual(collector.reported, []);
  });

  /** Opens a page with these snippets, at the collector of the test. */
  async function open(snippets: readonly (string | undefined)[], hasScripts = true) {
    const { host } = new URL(collector.address);
    body = pageWith('', snippets.join('\n'))
      .replaceAll('https://collector.example', collector.address)
      .replaceAll('collector.example', host);
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(hasScripts);
    await page.goto(`${site.origin}/page`);
    return page;
  }
  type Opened = Awaited<ReturnType<typeof open>>;
  /** Answers the survey in a page or frame, and waits for the receipt. */
  async function answer(where: Pick<Opened, 'waitForFunction'>): Promise<void> {
    const find = async (part: string) => {
      const found = await where.waitForFunction(
        (name) =>
          document
            .querySelector('user-survey')
            ?.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`),
        {},
        part,
      );
      return found.asElement() as ElementHandle<Element>;
    };
    await (await find('scale-option')).click();
    await (await find('submit-button')).click();
    await find('receipt');
  }
  const stored = async () => (await collector.exported('home-care')).length;

  for (const [way, snippets] of Object.entries({
    link: [script, link],
    'link to a page': [script, linkToPage],
    "link to the collector's page": [script, toPage(link!)],
    placeholder: [script, placeholder],
  }))
    it(`ends as a survey that is answered: ${way}`, async () => {
      const before = await stored();
      const page = await open(snippets);
      await answer(page);
      assert.equal(await stored(), before + 1);
      await page.close();
    });

  it('ends as a survey that is answered: frame', async () => {
    const before = await stored();
    const page = await open([frame, frameScript]);
    const handle = await page.waitForSelector('iframe');
    await handle!.scrollIntoView();
    const opened = (await handle!.contentFrame())!;
    // No longer as high as the snippet says.
    await opened.waitForFunction(() => innerHeight !== 800);
    await answer(opened);
    assert.equal(await stored(), before + 1);
    await page.close();
  });

  for (const [way, snippet] of Object.entries({ link, linkToPage, placeholder, frame }))
    it(`ends on the page of the survey without a script: ${way}`, async () => {
      const page = await open([snippet], false);
      const found = await page.waitForSelector('a', { visible: true });
      await Promise.all([page.waitForNavigation(), found!.click()]);
      assert.equal(page.url().split('#')[0], `${collector.address}/s/home-care`);
      // Only our script failed on the page before; this one has its own.
      await page.setJavaScriptEnabled(true);
      await page.reload();
      const before = await stored();
      await answer(page);
      assert.equal(await stored(), before + 1);
      await page.close();
    });

  it("leaves a link to the collector's page a link when the page is told something", async () => {
    const page = await open([script, toPage(link!).replace('#', '?unit=north#')]);
    await page.waitForNetworkIdle();
    await page.waitForFunction(() => !document.querySelector('user-survey'));
    assert.ok(await page.waitForSelector('p > a', { visible: true }));
    await page.close();
  });

  it('needs the host of the collector in the script tag', async () => {
    const page = await open([script!.replace(/ data-allow="[^"]*"/, ''), link]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await page.$('user-survey'), null);
    assert.ok(await page.waitForSelector('a', { visible: true }));
    await page.close();
  });
});
