import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { indexResults, type IndexDefinition } from '../../src/results/index.js';
import { indicatorTables, unitsTable } from '../../src/tables/index-tables.js';
import { headsOf, rowsOf, speechOf } from './shown.js';

const read = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/results/${name}.json`, 'utf8'));
const definition = read('hemtjanstindex-definition') as IndexDefinition;
const results = indexResults(definition, read('synthetic-hemtjanstindex').data);
const speech = speechOf({ survey: results.survey });

describe('the tables of an index', () => {
  it('say in words what is missing', () => {
    const table = unitsTable(results, speech);
    assert.deepEqual(headsOf(table), [
      'Enhet',
      'Index',
      'Information',
      'Biståndshandläggning',
      'Utförande',
      'Stöd och utveckling',
    ]);
    assert.deepEqual(rowsOf(table)[0], [
      'Eksempelkommun A',
      '78,3',
      '79,1',
      '79,2',
      '77,3',
      '79,4',
    ]);
    assert.deepEqual(rowsOf(table)[3]!.slice(0, 4), [
      'Eksempelkommun E',
      'uppgift saknas',
      '64,5',
      'uppgift saknas',
    ]);
    assert.deepEqual(table.rows[3]!.cells[0]!.picture, undefined);
  });

  it('have a rank only where the document has one', () => {
    const rank = { show: true, caution: 'Placeringen säger inget.' };
    const ranked = indexResults(
      { ...definition, method: { rank } },
      read('synthetic-hemtjanstindex').data,
    );
    const table = unitsTable(ranked, speech);
    assert.equal(headsOf(table).at(-1), 'Placering');
    assert.deepEqual(
      rowsOf(table).map((row) => row.at(-1)),
      ['2', '4', '3', 'uppgift saknas', '1'],
    );
  });

  it('show indicators as measured, and which values are better', () => {
    const [values, about] = indicatorTables(results, speech);
    assert.deepEqual(headsOf(values).at(-1), 'Vet vart man vänder sig med synpunkter (%)');
    assert.deepEqual(rowsOf(values)[2], [
      'Eksempelkommun C',
      '12',
      'uppgift saknas',
      'uppgift saknas',
    ]);
    assert.deepEqual(rowsOf(about)[0]!.slice(1), [
      'högre är bättre',
      'webbgranskning',
      '14',
      '9',
      '20',
    ]);
  });
});
