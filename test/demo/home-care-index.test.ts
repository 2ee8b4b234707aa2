import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseResults } from 'user-survey/results';
import { makeIndex } from '../../demo/results/make-index.js';

const committed = readFileSync('demo/results/hemtjanstindex.json', 'utf8');

describe('demo/results/hemtjanstindex.json', () => {
  it('is what npm run demo:index makes', () => {
    assert.deepEqual(JSON.parse(committed), JSON.parse(makeIndex()));
  });

  it('has an index or a reason for each invented municipality, and no rank', () => {
    const { results } = parseResults(committed);
    assert.ok(results?.kind === 'index-results');
    assert.deepEqual(
      results.units.map((unit) => [unit.label, 'index' in unit ? unit.index : unit.missing]),
      [
        ['Exempelkommun A', 78.3],
        ['Exempelkommun B', 54.9],
        ['Exempelkommun C', 73],
        ['Exempelkommun D', 100],
        ['Exempelkommun E', 'no-data'],
      ],
    );
    assert.ok(results.units.every((unit) => unit.rank === undefined));
  });
});
