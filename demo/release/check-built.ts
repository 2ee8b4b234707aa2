/** The last step of a build: fails when `dist` lacks a file, so that no half of it is published. */
import { missingFiles } from './missing-files.js';

const missing = missingFiles();
if (missing.length) {
  console.error(`The build is not whole. Missing:\n${missing.join('\n')}`);
  process.exitCode = 1;
}
