import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { assertStrictCsp } from './strict-csp.js';

describe('the built script under a strict Content-Security-Policy', () => {
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
  });
  after(() => browser.close());

  it('asks every question type and sends, without violation, foreign request or cookie', () =>
    assertStrictCsp(browser));
});
