import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { findFirefox } from './test/support/browser.js';
import { browserReporters } from './test/support/browser-reporter.js';
import sources from './web-test-runner.config.js';

/**
 * What Firefox's driver (WebDriver BiDi) can do. It has neither the accessibility tree
 * (`accessible-tree`, `a11ySnapshot`) nor other media (`media-features`, `emulateMedia`), so it
 * cannot do:
 *
 * - of `test/a11y`: every state (tree, media), the trees, axe in the dark, forced
 *   colours. Keys, errors, speech, translation and time it can, on the sources as all else here.
 * - `test/element/own-copy`: what is printed
 * - `test/themes`: other media
 * - of `test/view`, but for axe: names and roles as assistive technology gets them; forced colours
 */
const A11Y = [
  ...['browser-translation', 'error-flow', 'keyboard-walk', 'no-time-limit'],
  ...['same-on-every-page', 'what-is-said'],
];
const files = [
  'test/!(a11y|package|themes|view)/**/*.browser.test.ts',
  '!test/element/own-copy.browser.test.ts',
  ...A11Y.map((name) => `test/a11y/${name}.browser.test.ts`),
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
