import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as results from '../../src/results/index.js';
import { namedIn, resultsOf, type ResultsCases } from './run-cases.js';

const folder = new URL('./cases/', import.meta.url);

for (const name of readdirSync(folder)) {
  const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ResultsCases;
  describe(name, () => {
    for (const each of file.cases)
      it(each.name, async () => {
        const document = await resultsOf(results, file, each);
        // As it is sent: without what is undefined.
        const sent: unknown = JSON.parse(JSON.stringify(document));
        assert.deepEqual(namedIn(each.expected, sent), each.expected);
        assert.deepEqual(results.parseResults(sent).problems, []);
      });
  });
}

it('are run in a browser too, all of them', () => {
  const browserTest = readFileSync(new URL('./cases.browser.test.ts', import.meta.url), 'utf8');
  for (const name of readdirSync(folder)) assert.ok(browserTest.includes(`./cases/${name}'`), name);
});
