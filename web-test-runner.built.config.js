import { browserReporters } from './test/support/browser-reporter.js';
import { asBuilt, builtFile } from './test/support/built-file.js';
import sources from './web-test-runner.config.js';

/** `npm run test:built`: what is shipped passes the tests that the sources pass. */
export default {
  ...sources,
  files: ['test/{element,embed,results-element,print-element,package,themes}/*.browser.test.ts'],
  reporters: browserReporters('Chromium, the built files'),
  middleware: [asBuilt],
  plugins: [builtFile(), ...sources.plugins],
};
