import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { assertStrictCsp, assertStrictResults } from './strict-csp.js';

describe('the built script under a strict Content-Security-Policy', () => {
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
  });
  after(() => browser.close());

  it('asks every question type and sends, without violation, foreign request or cookie', () =>
    assertStrictCsp(browser));

  for (const name of ['home-care', 'substance-use', 'home-care-index'])
    it(`shows the results of ${name}, without violation, foreign request or cookie`, () =>
      assertStrictResults(
        browser,
        readFileSync(`test/fixtures/results-documents/shown/${name}.json`, 'utf8'),
      ));
});
