import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { accessibleTree } from './test/support/accessible-tree-plugin.js';
import { findBrowser } from './test/support/browser.js';
import { browserReporters } from './test/support/browser-reporter.js';
import { mediaFeatures } from './test/support/media-features-plugin.js';

export default {
  // What is in test/package and test/a11y looks at built files: `npm run test:built`, `test:a11y`.
  files: ['test/!(package|a11y)/**/*.browser.test.ts'],
  reporters: browserReporters('Chromium'),
  concurrency: 2,
  nodeResolve: { exportConditions: ['production', 'browser'] },
  plugins: [
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    a11ySnapshotPlugin(),
    accessibleTree(),
    mediaFeatures(),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
  browsers: [
    chromeLauncher({
      launchOptions: await findBrowser(),
      // Two files at a time must not share databases, locks and channels.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  // A test that writes to the console has found something; `test/support/quiet.ts` makes it fail.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
