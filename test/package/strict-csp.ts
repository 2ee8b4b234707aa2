import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { serve } from '../support/serve.js';
import { everyType, everyTypeResponse } from './every-type.js';
import { fillAndSend } from './fill-and-send.js';
import { SurveyPage } from '../support/survey-page.js';

/** The strictest policy that we promise to work under. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Strict</title>
<script src="/violations.js"></script>
<link rel="icon" href="/picture.svg">
<script type="module" src="/media/user-survey.js"></script>
<user-survey src="/every-type.json" endpoint="/responses"><a href="/other">Answer here</a></user-survey>
</html>`;

/** The page's own script, so it is there before anything of ours runs. */
const VIOLATIONS = `window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  window.violations.push([effectiveDirective, blockedURI, sample].join(' ')));`;

const violations = (page: SurveyPage['page']) =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations);

/**
 * Answers a survey with every question type on a page under the strict policy and sends it.
 * Fails on any violation, foreign request, cookie, page error, or wrong submission.
 */
export async function assertStrictCsp(browser: Browser): Promise<void> {
  const site = await serve({
    headers: { 'Content-Security-Policy': POLICY },
    folders: { '/media/': 'dist' },
    pages: {
      '/page.html': PAGE,
      '/violations.js': VIOLATIONS,
      '/every-type.json': JSON.stringify(everyType),
      '/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
      '/responses': () => ({
        status: 201,
        headers: { 'Content-Type': 'application/json' },
        body: '{"receipt":"A1B2"}',
      }),
    },
  });
  try {
    const page = await browser.newPage();
    const requested: string[] = [];
    const errors: unknown[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${site.origin}/page.html`);
    const survey = new SurveyPage(page);
    await fillAndSend(survey);

    assert.match(await survey.text(), /A1B2/);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    // `data:` is the browser's own: the picture in its date field.
    const foreign = requested.filter(
      (url) => !/^data:/.test(url) && new URL(url).origin !== site.origin,
    );
    assert.deepEqual(foreign, []);
    assert.equal(await page.evaluate(() => document.cookie), '');
    assert.deepEqual(await browser.cookies(), []);
    const posts = site.received.filter(({ method }) => method === 'POST');
    assert.equal(posts.length, 1);
    const { answers, comments } = JSON.parse(posts[0]!.body) as Record<string, unknown>;
    assert.deepEqual({ answers, comments }, everyTypeResponse);

    // The listener does hear: an inline style is refused and counted.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    assert.equal((await violations(page)).length, 1);
  } finally {
    await site.close();
  }
}

const RESULTS_PAGE = `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<title>Strict</title>
<script src="/violations.js"></script>
<link rel="icon" href="/picture.svg">
<script type="module" src="/media/user-survey-results.js"></script>
<user-survey-results src="/results.json"><a href="/other">Elsewhere</a></user-survey-results>
</html>`;

/**
 * Shows results on a page under the strict policy. Fails on any violation, page error, cookie, or
 * request but those for script and document.
 * @param results a results document
 */
export async function assertStrictResults(browser: Browser, results: string): Promise<void> {
  const site = await serve({
    headers: { 'Content-Security-Policy': POLICY },
    folders: { '/media/': 'dist' },
    pages: {
      '/page.html': RESULTS_PAGE,
      '/violations.js': VIOLATIONS,
      '/results.json': results,
      '/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
    },
  });
  try {
    const page = await browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${site.origin}/page.html`);
    await page.waitForSelector('user-survey-results >>> [part=table]');
    await page.click('user-survey-results >>> [part~=download]');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate(() => document.cookie), '');
    const allowed = ['/page.html', '/violations.js', '/picture.svg', '/results.json'];
    const others = site.received.map(({ path }) => path).filter((path) => !allowed.includes(path));
    assert.deepEqual(others, ['/media/user-survey-results.js']);
    await page.close();
  } finally {
    await site.close();
  }
}
