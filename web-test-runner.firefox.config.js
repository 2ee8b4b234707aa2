import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { findFirefox } from './test/support/browser.js';
import { browserReporters } from './test/support/browser-reporter.js';
import sources from './web-test-runner.config.js';

/**
 * What Firefox's driver (WebDriver BiDi) can do. It has neither the accessibility tree
 * (`accessible-tree`, `a11ySnapshot`) nor other media (`media-features`, `emulateMedia`), so it
 * cannot do:
 *
 * - `test/a11y/axe`: dark colours
 * - `test/a11y/forced-colors`
 * - `test/view`, but for axe: names and roles as assistive technology gets them; forced colours
 */
const files = [
  'test/!(a11y|package|view)/**/*.browser.test.ts',
  'test/a11y/keyboard-walk.browser.test.ts',
  'test/view/axe.browser.test.ts',
];

export default {
  ...sources,
  files,
  reporters: browserReporters('Firefox'),
  // In a page behind another one, timers wait.
  concurrency: 1,
  browsers: [
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
      // One file must not share databases, locks and channels with the next.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};
