import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';

const SIDE_FILE = '/media/user-survey.problems.js';
const page = (attributes: string) => `<!doctype html><html lang="en">
  <script type="module" src="/media/user-survey.js"></script>
  <user-survey src="/survey.json" ${attributes}><a href="/elsewhere">Answer here</a></user-survey>`;

describe('dist/user-survey.problems.js', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    site = await serve({
      folders: { '/media/': 'dist' },
      pages: {
        '/survey.json': '{ "id": "home-care" "version": "1" }',
        '/visitor': page('endpoint="/responses"'),
        '/editor': page('endpoint="/responses" preview'),
      },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** What stands in the notice, and what was asked for. */
  async function open(path: string, isMissing = false) {
    const context = await browser.createBrowserContext();
    const opened = await context.newPage();
    const requests: string[] = [];
    await opened.setRequestInterception(true);
    opened.on('request', (request) => {
      const { pathname } = new URL(request.url());
      requests.push(pathname);
      void (isMissing && pathname === SIDE_FILE ? request.abort() : request.continue());
    });
    await opened.goto(site.origin + path);
    const shown = path === '/editor' ? '.problems li' : '[part~=notice]';
    // Changes in a shadow root are seen only where it is asked again with each frame.
    await opened.waitForSelector(`user-survey >>> ${shown}`, { visible: true });
    const words = await opened.$eval('user-survey >>> [part~=notice]', (notice) =>
      [...notice.querySelectorAll('p, h2')].map((each) => each.textContent!.trim()),
    );
    await context.close();
    return { words, isAskedFor: requests.includes(SIDE_FILE) };
  }

  it('is never loaded by visitors, who are told in short', async () => {
    assert.deepEqual(await open('/visitor'), {
      words: ['The survey could not be shown.'],
      isAskedFor: false,
    });
  });

  it('has the words of the preview', async () => {
    const { words, isAskedFor } = await open('/editor');
    assert.equal(isAskedFor, true);
    assert.ok(words.includes('A comma is missing.'), words.join('\n'));
  });

  it('is stood in for by the lines of the console when it was not uploaded, with its name', async () => {
    const { words } = await open('/editor', true);
    assert.equal(words.length, 3);
    assert.match(words[1]!, /“….problems.js”: upload it beside the script/);
    assert.match(words[2]!, /^the document: not json "SyntaxError/);
  });
});
