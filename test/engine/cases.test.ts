import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runCases, type CasesFile } from './run-cases.js';

const folder = new URL('./cases/', import.meta.url);

for (const name of readdirSync(folder)) {
  const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CasesFile;
  describe(name, () => {
    for (const { name: sentence, expected, actual, ok } of runCases(file))
      it(sentence, () => {
        if (!ok) assert.deepEqual(actual, expected);
        assert.ok(ok);
      });
  });
}

it('are run in a browser too, all of them', () => {
  const browserTest = readFileSync(new URL('./cases.browser.test.ts', import.meta.url), 'utf8');
  for (const name of readdirSync(folder)) assert.ok(browserTest.includes(`./cases/${name}'`), name);
});
