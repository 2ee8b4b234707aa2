import { browserReporters } from './test/support/browser-reporter.js';
import built from './web-test-runner.built.config.js';

/** `npm run test:a11y`: what is shipped can be used by everyone. */
export default {
  ...built,
  files: ['test/a11y/*.browser.test.ts'],
  reporters: browserReporters('Chromium, accessibility of the built files'),
};
