import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve, type Site } from '../support/serve.js';
import { visit } from '../support/visit.js';
import { newerStyles } from './browser-floor.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const SCRIPTS = {
  module: '<script type="module" src="/media/nested/user-survey-print.js"></script>',
  classic: '<script defer src="/media/nested/user-survey-print.js"></script>',
};
const page = (script: string, survey: string, lang: string) => `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><title>A page</title><link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/sheet.css">
${script}
<user-survey-print src="/demo/surveys/${survey}.json" survey-url="/s/${survey}" code="K7M2QX"><a href="/other">Elsewhere</a></user-survey-print>
</html>`;

const MARGIN = 15;
/** What can be printed on A4, in millimetres. */
const SHEET = { width: 210 - 2 * MARGIN, height: 297 - 2 * MARGIN };
const inPixels = (millimetres: number) => (millimetres / 25.4) * 96;

/** On how many sheets each survey fits, at most. */
const SURVEYS = {
  'ks-hjemmetjeneste': 6,
  'bsb-intervjuguide': 8,
  'korus-bte': 8,
  'all-features': 7,
  'skr-ifo': 5,
} as const;

const inDanish = {
  id: 'danish',
  version: '1',
  languages: ['da'],
  title: 'Hjemmehjælpen',
  pages: [{ id: 'p', questions: [{ id: 'q', type: 'yes-no', label: 'Får du hjælp?' }] }],
};

describe('dist/user-survey-print.js', () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    site = await serve({
      headers: { 'Content-Security-Policy': POLICY },
      folders: {
        '/media/nested/': 'dist',
        '/demo/surveys/': 'demo/surveys',
        '/demo/media/': 'demo/media',
      },
      pages: {
        ...Object.fromEntries(
          [...Object.keys(SURVEYS)].map((survey) => [
            `/${survey}.html`,
            page(SCRIPTS.module, survey, survey === 'skr-ifo' ? 'sv' : 'nb'),
          ]),
        ),
        '/classic.html': page(SCRIPTS.classic, 'ks-hjemmetjeneste', 'nb'),
        '/danish.html': page(SCRIPTS.classic, 'danish', 'da'),
        '/demo/surveys/danish.json': JSON.stringify(inDanish),
        '/sheet.css': `@page { size: A4; margin: ${MARGIN}mm } body { margin: 0; font-family: sans-serif }`,
        '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
      },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page and waits for the form; a page error, console message or violation fails. */
  async function open(path: string) {
    const first = site.received.length;
    const opened = await visit(browser, site.origin + path);
    await opened.page.waitForNetworkIdle();
    await opened.page.waitForSelector('user-survey-print >>> [part=print]');
    return {
      ...opened,
      requests: () => site.received.slice(first).map((request) => request.path),
    };
  }

  for (const path of ['/ks-hjemmetjeneste.html', '/classic.html'])
    it(`works under a strict policy, with no other request: ${path}`, async () => {
      const { messages, requests, close } = await open(path);
      const own = requests().filter((each) => each !== '/icon.svg');
      assert.deepEqual(own.sort(), [
        ...[path, '/demo/surveys/ks-hjemmetjeneste.json'].sort(),
        ...['/media/nested/user-survey-print.js', '/sheet.css'],
      ]);
      assert.deepEqual(messages, []);
      await close();
    });

  it('loads Danish from beside itself', async () => {
    const { page: opened, messages, requests, close } = await open('/danish.html');
    await opened.waitForFunction(() =>
      document
        .querySelector('user-survey-print')!
        .shadowRoot!.textContent!.includes('Sæt kryds i de felter, der passer.'),
    );
    assert.ok(requests().includes('/media/nested/user-survey-print.da.js'));
    assert.deepEqual(messages, []);
    await close();
  });

  it('uses no style that the oldest browsers do not know, but inside @supports', async () => {
    const { page: opened, close } = await open('/ks-hjemmetjeneste.html');
    assert.deepEqual(await newerStyles(opened, 'user-survey-print'), []);
    await close();
  });

  /** Questions that may not be cut and are higher than a sheet, or wider. */
  const tooLarge = async (opened: Page) => {
    await opened.emulateMediaType('print');
    await opened.setViewport({ width: Math.floor(inPixels(SHEET.width)), height: 1000 });
    return opened.evaluate(
      (width, height) => {
        const { shadowRoot } = document.querySelector('user-survey-print')!;
        return [...shadowRoot!.querySelectorAll<HTMLElement>('[data-question]')].flatMap((node) => {
          const box = node.getBoundingClientRect();
          const isHigh = box.height > height && getComputedStyle(node).breakInside === 'avoid';
          return isHigh || node.scrollWidth > width ? [node.dataset['question']] : [];
        });
      },
      inPixels(SHEET.width),
      inPixels(SHEET.height),
    );
  };

  for (const [survey, sheets] of Object.entries(SURVEYS))
    it(`prints ${survey} on few sheets, and cuts no question`, async () => {
      const { page: opened, messages, close } = await open(`/${survey}.html`);
      const pdf = Buffer.from(await opened.pdf({ preferCSSPageSize: true })).toString('latin1');
      const printed = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      const { pages } = JSON.parse(readFileSync(`demo/surveys/${survey}.json`, 'utf8')) as {
        pages: readonly { questions: readonly unknown[] }[];
      };
      assert.ok(printed > 1 && printed <= sheets, `${printed} sheets`);
      assert.deepEqual(await tooLarge(opened), []);
      const shown = await opened.$$('user-survey-print >>> [data-question]');
      assert.equal(shown.length, pages.flatMap(({ questions }) => questions).length);
      assert.deepEqual(messages, []);
      await close();
    });
});
