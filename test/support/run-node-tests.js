// Node 20 knows no globs for --test: finds the tests that need no browser, and runs them in Node.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [, , ...folders] = process.argv;
const files = folders
  .flatMap((folder) =>
    readdirSync(path.join('test', folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join('test', folder, file),
    ),
  )
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'));
const options = [
  ...['--import', 'tsx', '--test', '--test-concurrency=2'],
  '--test-reporter=./test/support/node-reporter.js',
];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
