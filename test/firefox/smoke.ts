/** `npm run test:firefox`: the built script under the strict policy, in Firefox where there is one. */
import puppeteer from 'puppeteer-core';
import { assertStrictCsp } from '../package/strict-csp.js';
import { findFirefox } from '../support/browser.js';

const executablePath = findFirefox();
if (!executablePath) {
  console.log('Firefox is not installed');
} else {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    await assertStrictCsp(browser);
    console.log(`${await browser.version()}: answered and sent under the strict policy`);
  } finally {
    await browser.close();
  }
}
