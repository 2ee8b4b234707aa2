import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve, type Site } from '../support/serve.js';
import { HOME_CARE, pageWith, WAYS } from './ways.js';

const KINDS = ['type="module"', 'defer', '', 'async', 'type="module" async'];
const MARK = ' data-user-survey-script';

describe('the one-file script', () => {
  let browser: Browser;
  let site: Site;
  let host: Site;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    const built = readFileSync('dist/user-survey.js');
    site = await serve({
      folders: { '/media/deep/er/': 'dist' },
      pages: {
        '/survey.json': HOME_CARE,
        // As servers do that do not know what a script is.
        '/unknown/user-survey.js': () => ({
          headers: { 'Content-Type': 'text/plain' },
          body: built,
        }),
        '/page': () => html(),
      },
    });
    host = await serve({
      headers: { 'Access-Control-Allow-Origin': '*' },
      folders: { '/': 'dist' },
      pages: { '/survey.json': HOME_CARE, '/renamed.js': built.toString() },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
    await host.close();
  });
  let page = '';
  const html = () => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page });

  /** Opens a page; waits for its survey, or says that none comes. */
  async function shows(script: string, body: string): Promise<boolean> {
    page = pageWith(script, body);
    const context = await browser.createBrowserContext();
    const opened = await context.newPage();
    const errors: unknown[] = [];
    opened.on('pageerror', (error) => errors.push(error));
    await opened.goto(`${site.origin}/page`);
    const question = await opened
      .waitForFunction(
        () => document.querySelector('user-survey')?.shadowRoot?.querySelector('[part~=question]'),
        { timeout: 2000 },
      )
      .catch(() => null);
    assert.deepEqual(errors, []);
    await context.close();
    return question !== null;
  }

  for (const kind of KINDS)
    for (const mark of ['', MARK])
      it(`makes a survey of each way as <script ${kind}${mark}>, from any folder, with a query`, async () => {
        const script = `<script ${kind}${mark} src="/media/deep/er/user-survey.js?v=123"></script>`;
        for (const [way, body] of Object.entries(WAYS))
          assert.equal(await shows(script, body('/survey.json')), true, way);
      });

  for (const kind of KINDS)
    it(`takes surveys from where it comes from itself, as <script ${kind}>`, async () => {
      const script = `<script ${kind} src="${host.origin}/user-survey.js?v=123"></script>`;
      assert.equal(await shows(script, WAYS['a link']!(`${host.origin}/survey.json`)), true);
    });

  it('takes surveys from where it comes from under another name, when it is marked', async () => {
    const pageOf = (mark: string) =>
      shows(
        `<script type="module"${mark} src="${host.origin}/renamed.js"></script>`,
        WAYS['a link']!(`${host.origin}/survey.json`),
      );
    assert.deepEqual([await pageOf(''), await pageOf(MARK)], [false, true]);
  });

  it('runs deferred where the server calls it plain text, and not as a module', async () => {
    for (const [way, body] of Object.entries(WAYS)) {
      const as = (kind: string) =>
        shows(`<script ${kind} src="/unknown/user-survey.js"></script>`, body('/survey.json'));
      assert.deepEqual([await as('defer'), await as('type="module"')], [true, false], way);
    }
  });

  it('waits until the page is read: half a sentence has a link that seems alone', async () => {
    const script = '<script src="/media/deep/er/user-survey.js"></script>';
    const slow = `<p><a href="/survey.json#user-survey">Answer here</a><script src="/media/deep/er/user-survey-frame.js"></script> or on paper.</p>`;
    assert.equal(await shows(script, slow), false);
  });
});
