import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve, type Reply, type Site } from '../support/serve.js';
import { HOME_CARE, pageWith, WAYS } from './ways.js';

const DEFER = '<script defer src="/media/user-survey.js"></script>';
const SURVEY = '/surveys/home-care.json';
const NEVER = '/surveys/never.json';
interface Failure {
  /** Default: deferred. */
  readonly script?: string;
  /** Headers of the page. */
  readonly policy?: string;
  /** Where the document is said to be. */
  readonly document?: string;
  /** Makes the browser what it is, before anything of the page runs. */
  readonly browser?: (() => void) | string;
  readonly hasScripts?: boolean;
}
const WITHOUT_SCRIPT: Readonly<Record<string, Failure>> = {
  'the script is not there': { script: '<script defer src="/media/nothing.js"></script>' },
  'a page stands where the script should be': { script: '<script defer src="/page.js"></script>' },
  'the script is cut off': { script: '<script defer src="/half.js"></script>' },
  'the script has a wrong type, which may not be guessed': {
    script: '<script defer src="/nosniff.js"></script>',
  },
  'a module has a wrong type': { script: '<script type="module" src="/plain.js"></script>' },
  'the policy of the page blocks scripts': { policy: "script-src 'none'" },
  'the policy of the page knows no policy of ours': {
    policy: "require-trusted-types-for 'script'; trusted-types others",
  },
  'a cookie banner holds the script back': {
    script: '<script type="text/plain" data-src="/media/user-survey.js"></script>',
  },
  'scripts are switched off': { hasScripts: false },
  'the browser has no ElementInternals': {
    browser: () => {
      Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
      Reflect.deleteProperty(globalThis, 'ElementInternals');
    },
  },
  'the browser has no constructed style sheets': {
    browser: () => {
      Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');
    },
  },
  'the browser has no custom elements': {
    browser: () => {
      Reflect.deleteProperty(globalThis, 'customElements');
    },
  },
};
const WITHOUT_DOCUMENT: Readonly<Record<string, Failure>> = {
  'the document is not there': { document: '/surveys/nothing.json' },
  'a page stands where the document should be': { document: '/other' },
  'the document is broken': { document: '/surveys/broken.json' },
  'the document is no survey': { document: '/surveys/empty.json' },
  'the server fails': { document: '/surveys/fails.json' },
  'the policy of the page blocks the document': { policy: "connect-src 'none'" },
  'the document does not come in time': {
    document: NEVER,
    // The element waits for 30 s; a test does not.
    browser: `{
      const wait = setTimeout;
      window.setTimeout = (work, delay, ...more) => wait(work, delay >= 30_000 ? 0 : delay, ...more);
    }`,
  },
};

describe('the link of a survey that cannot be shown', () => {
  let browser: Browser;
  let site: Site;
  const built = readFileSync('dist/user-survey.js');
  const pages: Record<string, string | (() => Reply | Promise<Reply>)> = {
    [SURVEY]: HOME_CARE,
    '/surveys/broken.json': HOME_CARE.slice(0, -5),
    '/surveys/empty.json': '{}',
    '/surveys/nothing.json': () => ({ status: 404, body: '<h1>Not found</h1>' }),
    '/surveys/fails.json': () => ({ status: 500, body: '{}' }),
    [NEVER]: () => new Promise<never>(() => undefined),
    '/other': '<!doctype html><title>Other</title><h1>On paper</h1>',
    '/page.js': () => ({ headers: { 'Content-Type': 'text/html' }, body: '<h1>Moved</h1>' }),
    '/half.js': () => ({
      headers: { 'Content-Type': 'text/javascript' },
      body: built.subarray(0, built.length / 2),
    }),
    '/plain.js': () => ({ headers: { 'Content-Type': 'text/plain' }, body: built }),
    '/nosniff.js': () => ({
      headers: { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' },
      body: built,
    }),
  };

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    site = await serve({ folders: { '/media/': 'dist' }, pages });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function open(failure: Failure, way: string): Promise<Page> {
    const { script = DEFER, policy = '', document: src = SURVEY } = failure;
    pages['/page'] = () => ({
      headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': policy },
      body: pageWith(script, WAYS[way]!(src)),
    });
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(failure.hasScripts ?? true);
    if (failure.browser) await page.evaluateOnNewDocument(failure.browser);
    await page.goto(`${site.origin}/page`);
    return page;
  }
  /** The link is in sight, and a click on it goes where it leads. */
  async function followLink(page: Page): Promise<void> {
    const link = await page.waitForSelector('a', { visible: true });
    const said = (await link!.evaluate((node) => node.textContent)) ?? '';
    assert.equal(said, 'Answer here');
    const href = await link!.evaluate((node) => node.href);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), link!.click()]);
    assert.equal(page.url(), href);
    await page.close();
  }
  const hasSurvey = (page: Page) =>
    page.evaluate(() => !!document.querySelector('user-survey')?.shadowRoot);

  for (const way of Object.keys(WAYS)) {
    for (const [what, failure] of Object.entries(WITHOUT_SCRIPT))
      it(`is there for ${way} when ${what}`, async () => {
        const page = await open(failure, way);
        assert.equal(await hasSurvey(page), false);
        await followLink(page);
      });

    for (const [what, failure] of Object.entries(WITHOUT_DOCUMENT))
      it(`is there for ${way} when ${what}`, async () => {
        const page = await open(failure, way);
        // A link that leads to a page works as it is.
        const isGivenBack = way === 'a link' && failure.document === '/other';
        await page.waitForFunction(
          (isGone) => {
            const survey = document.querySelector<HTMLElement & { status?: string }>('user-survey');
            return isGone ? !survey : survey?.status === 'failed';
          },
          {},
          isGivenBack,
        );
        // The same address would keep the browser waiting, too.
        if (failure.document !== NEVER) {
          // What is said above the link comes with a file of its own, and moves it down.
          await page.waitForNetworkIdle();
          await page.evaluate(() => new Promise(requestAnimationFrame));
          await followLink(page);
        } else assert.ok(await page.waitForSelector('user-survey a', { visible: true }));
        if (!page.isClosed()) await page.close();
      });

    it(`is there for ${way} while the document is on its way`, async () => {
      const page = await open({ document: NEVER }, way);
      assert.ok(await page.waitForSelector('user-survey a', { visible: true }));
      const status = () =>
        (document.querySelector('user-survey') as { status?: string } | null)?.status;
      assert.equal(await page.evaluate(status), 'loading');
      await page.close();
    });
  }
});
