import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, xlsx } from '../../demo/collector/export/export-formats.js';
import type { Delimiter } from '../../demo/collector/export/csv.js';
import { CARE, sent, snapshotOf, stored, surveyOf } from '../collector/export-survey.js';
import { opened } from './office.js';

/** Computed, each of them shows 123321 somewhere. */
const FORMULAS = [
  ...['=123320+1', '+123320+1', '-1+123322', '@SUM(123320,1)', '=SUM(123320;1)'],
  ...['＝123320+1', '＋123320+1', '－1+123322', '＠SUM(123320;1)'],
  ...['\u00a0=123320+1', '\u200b=123320+1', '\u200b\n=123320+1\n'],
  ...['a,=123320+1,b', 'a;=123320+1;b', 'a\t=123320+1\tb', 'a\n=123320+1\nb', 'a\r=123320+1\rb'],
  ...['a,"=123320+1&",b', '"=123320+1"', '","=123320+1', '=HYPERLINK("http://x";123321-0)'],
];
const COMPUTED = /123321(?!-0)/;

const survey = surveyOf({
  ...CARE,
  title: '=123320+1',
  pages: [
    {
      id: 'all',
      questions: [
        { id: 'words', type: 'text', label: '=123320+1', comment: true },
        { id: 'pick', type: 'single-choice', label: '+123320+1', choices: ['=123320+1', 'b'] },
        { id: 'many', type: 'multiple-choice', label: 'a\n=123320+1', choices: ['=123320+1', 'b'] },
      ],
    },
  ],
});
const responses = snapshotOf(
  FORMULAS.map((formula) =>
    stored({
      context: { unit: formula },
      answers: { words: formula, pick: '=123320+1', many: ['=123320+1'] },
      comments: { words: formula, pick: formula },
    }),
  ),
);

describe('LibreOffice', () => {
  it('computes what nobody has neutralised, so that the rest of this tells something', async () => {
    assert.match(await opened('raw.csv', 'x;=123320+1\n', ';'), COMPUTED);
  });

  for (const written of [';', ','] as Delimiter[]) {
    for (const read of [';', ',', '\t'] as const) {
      it(`computes nothing of a table with "${written}" that it splits at ${JSON.stringify(read)}`, async () => {
        for (const labels of [undefined, 'nb']) {
          const table = await sent(await csv({ versions: [survey], responses, labels }, written));
          const shown = await opened('table.csv', table, read);
          assert.doesNotMatch(shown, COMPUTED);
          assert.ok(shown.includes("'=123320+1"));
        }
      });
    }
  }

  it('computes nothing of a workbook, and shows every sheet of it', async () => {
    for (const labels of [undefined, 'nb']) {
      const contents = await xlsx({ versions: [survey], responses, labels });
      const shown = await opened('book.xlsx', await sent(contents!));
      assert.doesNotMatch(shown, COMPUTED);
      for (const word of ['surveyVersion', 'single-choice', 'unit'])
        assert.ok(shown.includes(word));
      assert.ok(shown.includes("'=123320+1"));
    }
  });
});
