import path from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { noCounts, Summary } from './summary.js';

const countsOf = ({ passed, errors, testResults }) => {
  const counts = noCounts();
  const add = ({ tests, suites }) => {
    for (const test of tests)
      counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    suites.forEach(add);
  };
  if (testResults) add(testResults);
  // A file that did not load, or a hook that failed, belongs to no test.
  if (!passed && !counts.failed) counts.failed = Math.max(errors.length, 1);
  return counts;
};
const timeOf = ({ tests, suites }) =>
  tests.reduce((sum, { duration = 0 }) => sum + duration, 0) +
  suites.reduce((sum, suite) => sum + timeOf(suite), 0);

/** Reporters for the test runner: what fails, in full; of all else one line per file. */
export const browserReporters = (name) => {
  const summary = new Summary();
  return [
    defaultReporter({ reportTestProgress: false }),
    {
      reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
        for (const session of sessionsForTestFile) {
          const milliseconds = session.testResults ? timeOf(session.testResults) : 0;
          const file = path.relative('test', testFile);
          logger.log(summary.file(file, countsOf(session), milliseconds));
        }
      },
      onTestRunFinished() {
        console.log(`${summary.total(name)}\n`);
      },
    },
  ];
};
