import path from 'node:path';
import process from 'node:process';
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

/** Past the runner's console, which draws over its own lines. */
const print = (line) => process.stdout.write(`${line}\n`);

/** Reporters for the test runner: what fails, in full; of all else one line per file. */
export const browserReporters = (name) => {
  const summary = new Summary();
  return [
    defaultReporter({ reportTestProgress: false }),
    {
      reportTestFileResults({ sessionsForTestFile, testFile }) {
        for (const session of sessionsForTestFile) {
          const milliseconds = session.testResults ? timeOf(session.testResults) : 0;
          const file = path.relative('test', testFile);
          print(summary.file(file, countsOf(session), milliseconds));
        }
      },
      onTestRunFinished() {
        print(summary.total(name));
      },
    },
  ];
};
