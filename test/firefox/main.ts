/**
 * `npm run test:firefox`: where there is a Firefox, the built script under the strict policy, then
 * the tests that its driver can do.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { assertStrictCsp } from '../package/strict-csp.js';
import { findFirefox } from '../support/browser.js';

const RUNNER = 'node_modules/@web/test-runner/dist/bin.js';
const CONFIG = 'web-test-runner.firefox.config.js';

async function strictPolicy(executablePath: string): Promise<void> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    await assertStrictCsp(browser);
    console.log(`${await browser.version()}: answered and sent under the strict policy`);
  } finally {
    await browser.close();
  }
}

const firefox = findFirefox();
if (!firefox) {
  console.log('Firefox is not installed');
} else {
  await strictPolicy(firefox);
  const { status } = spawnSync(process.execPath, [RUNNER, '--config', CONFIG], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
