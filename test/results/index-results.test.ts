import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { IndexData, IndexDefinition } from '../../src/results/index-definition.js';
import { indexResults } from '../../src/results/index-results.js';

const read = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/results/${name}.json`, 'utf8')) as unknown;

interface Expected {
  readonly subIndices: Readonly<Record<string, number | null>>;
  readonly index: number | null;
}
const definition = read('hemtjanstindex-definition') as IndexDefinition;
const { data, expected } = read('synthetic-hemtjanstindex') as {
  readonly data: IndexData;
  readonly expected: Readonly<Record<string, Expected>>;
};

describe('a composite index', () => {
  const results = indexResults(definition, data);

  for (const [unit, { subIndices, index }] of Object.entries(expected))
    it(`of ${unit} is what was computed by hand`, () => {
      const found = results.units.find(({ id }) => id === unit) ?? assert.fail();
      assert.equal('index' in found ? found.index : null, index);
      const values = found.subIndices.map((sub) => [sub.id, 'value' in sub ? sub.value : null]);
      assert.deepEqual(Object.fromEntries(values), subIndices);
    });

  it('says that data are missing, and never 0 instead', () => {
    const unit = results.units.find(({ id }) => id === 'Eksempelkommun E');
    assert.deepEqual(unit?.subIndices[1], {
      id: 'bistand',
      title: { sv: 'Biståndshandläggning', en: 'Needs assessment' },
      missing: 'no-data',
    });
    assert.ok(unit && 'missing' in unit && unit.missing === 'no-data');
  });

  it('tells how the units lie, in all and in each indicator', () => {
    assert.deepEqual(results.index, { median: 75.7, min: 54.9, max: 100 });
    const { title, ...waiting } = results.indicators.find(({ id }) => id === 'b3') ?? assert.fail();
    assert.ok(title);
    assert.deepEqual(waiting, {
      id: 'b3',
      area: 'bistand',
      better: 'lower',
      measuredIn: 'days',
      source: 'kommunens egen uppgift',
      median: 20,
      min: 0,
      max: 31,
      values: [
        { unit: 'Eksempelkommun A', value: 12 },
        { unit: 'Eksempelkommun B', value: 31 },
        { unit: 'Eksempelkommun C', value: 20 },
        { unit: 'Eksempelkommun E', value: 25 },
        { unit: 'Eksempelkommun D', value: 0 },
      ],
    });
  });

  it('ranks only when that is asked for, with ties and the caution', () => {
    assert.equal(results.rankCaution, undefined);
    assert.ok(results.units.every(({ rank }) => rank === undefined));
    const caution = 'The rank says nothing about how large the differences are.';
    const asked = { ...definition, method: { rank: { show: true, caution } } };
    const twice = { ...data, 'Eksempelkommun F': data['Eksempelkommun A']! };
    const ranked = indexResults(asked, twice);
    assert.equal(ranked.rankCaution, caution);
    assert.deepEqual(
      ranked.units.map(({ rank }) => rank),
      [2, 5, 4, undefined, 1, 2],
    );
  });
});
