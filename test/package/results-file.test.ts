import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve, type Site } from '../support/serve.js';
import { visit } from '../support/visit.js';
import { newerStyles } from './browser-floor.js';

const SCRIPTS = {
  module: '<script type="module" src="/media/nested/user-survey-results.js"></script>',
  classic: '<script defer src="/media/nested/user-survey-results.js"></script>',
};
const TWICE = `${SCRIPTS.module}<script type="module" src="/media/nested/user-survey-results.js?v=2"></script>`;

const page = (scripts: string, lang: string) => `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script>window.before = Object.getOwnPropertyNames(window).concat('before')</script>
${scripts}
<user-survey-results src="/results/${lang}.json"><a href="/other">Elsewhere</a></user-survey-results>
</html>`;

const shown = readFileSync('test/fixtures/results-documents/shown/home-care.json', 'utf8');
const inDanish = (() => {
  const document = JSON.parse(
    readFileSync('test/fixtures/results-documents/shown/hidden-round.json', 'utf8'),
  ) as { survey: object };
  return JSON.stringify({
    ...document,
    survey: { ...document.survey, title: 'Hjemmehjælpen', languages: ['da'] },
  });
})();

describe('dist/user-survey-results.js', () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    site = await serve({
      folders: { '/media/nested/': 'dist' },
      pages: {
        '/module.html': page(SCRIPTS.module, 'nb'),
        '/classic.html': page(SCRIPTS.classic, 'nb'),
        '/twice.html': page(TWICE, 'nb'),
        '/danish.html': page(SCRIPTS.classic, 'da'),
        '/both.html': page(
          `${SCRIPTS.module}<script type="module" src="/media/nested/user-survey.js"></script>`,
          'nb',
        ),
        '/results/nb.json': shown,
        '/results/da.json': inDanish,
      },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page and waits for its results; a page error or console message fails. */
  async function open(path: string) {
    const first = site.received.length;
    const opened = await visit(browser, site.origin + path);
    await opened.page.waitForSelector('user-survey-results >>> [part=results]');
    return {
      ...opened,
      requests: () => site.received.slice(first).map((request) => request.path),
    };
  }

  for (const kind of Object.keys(SCRIPTS))
    it(`works as ${kind} script from any folder: no other request, no global`, async () => {
      const { page: opened, messages, requests, close } = await open(`/${kind}.html`);
      assert.deepEqual(requests(), [
        `/${kind}.html`,
        '/media/nested/user-survey-results.js',
        '/results/nb.json',
      ]);
      const made = await opened.evaluate(() => {
        const known = (window as unknown as { before: string[] }).before;
        return Object.getOwnPropertyNames(window).filter((name) => !known.includes(name));
      });
      // lit's own marks, by which several copies of it on a page know of each other.
      const marks = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata'];
      assert.deepEqual(made.sort(), [...marks, 'reactiveElementVersions']);
      assert.deepEqual(messages, []);
      await close();
    });

  it('loads Danish from beside itself', async () => {
    const { page: opened, messages, requests, close } = await open('/danish.html');
    await opened.waitForFunction(() =>
      document
        .querySelector('user-survey-results')!
        .shadowRoot!.textContent!.includes('Resultaterne vises ikke'),
    );
    assert.ok(requests().includes('/media/nested/user-survey-results.da.js'));
    assert.deepEqual(messages, []);
    await close();
  });

  for (const path of ['/twice.html', '/both.html'])
    it(`does no harm beside other scripts: ${path}`, async () => {
      const { messages, close } = await open(path);
      assert.deepEqual(messages, []);
      await close();
    });

  it('uses no style that the oldest browsers do not know, but inside @supports', async () => {
    const { page: opened, close } = await open('/module.html');
    assert.deepEqual(await newerStyles(opened, 'user-survey-results'), []);
    await close();
  });
});
