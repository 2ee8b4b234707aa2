import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { toCsv } from '../../demo/collector/csv.js';
import { toTable } from '../../demo/collector/response-table.js';
import type { StoredResponse } from '../../demo/collector/store.js';
import { VISIT } from '../support/collector.js';

function surveyOf(document: unknown): Survey {
  const { survey, problems } = parseSurvey(document);
  assert.ok(survey, JSON.stringify(problems));
  return survey;
}

const response = (parts: Partial<StoredResponse>): StoredResponse => ({
  surveyId: 'visit',
  surveyVersion: '1',
  language: 'en',
  completedOn: '2026-10-12',
  answers: {},
  ...parts,
});

/** The cells of one response that are not empty, by column. */
function cellsOf(
  parts: Partial<StoredResponse>,
  survey = surveyOf(VISIT),
): Record<string, unknown> {
  const { columns, rows } = toTable(survey, [response(parts)]);
  assert.equal(new Set(columns).size, columns.length, 'every column has a name of its own');
  const cells = columns.map((column, index) => [column, rows[0]?.[index]] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined));
}

const ENVELOPE = { surveyVersion: '1', 'submission.language': 'en', completedOn: '2026-10-12' };

describe('the table of responses', () => {
  it('leaves unanswered questions empty', () => {
    assert.deepEqual(cellsOf({}), ENVELOPE);
  });

  it('says 1 or 0 for each choice of an answered multiple choice', () => {
    assert.deepEqual(cellsOf({ answers: { help: ['cleaning'] }, comments: { help: 'Snow' } }), {
      ...ENVELOPE,
      'help.cleaning': 1,
      'help.=1+1': 0,
      'help.other': 0,
      'help.not-applicable': 0,
      'help.comment': 'Snow',
    });
    assert.deepEqual(cellsOf({ answers: { help: 'not-applicable' } }), {
      ...ENVELOPE,
      'help.not-applicable': 1,
    });
  });

  it('gives each row of a matrix and the place of each ranked choice', () => {
    const answers = { staff: { listen: 4, time: 'not-applicable' }, wishes: ['c', 'a', 'b'] };
    assert.deepEqual(cellsOf({ answers }), {
      ...ENVELOPE,
      'staff.listen': 4,
      'staff.time': 'not-applicable',
      'wishes.a': 2,
      'wishes.b': 3,
      'wishes.c': 1,
    });
  });

  it('gives single answers and the context as they are', () => {
    const answers = { again: false, constructor: -2.5, language: 'sørsamisk' };
    assert.deepEqual(cellsOf({ answers, context: { unit: 'north', constructor: 'x' } }), {
      surveyVersion: '1',
      'submission.language': 'en',
      completedOn: '2026-10-12',
      'context.unit': 'north',
      'context.constructor': 'x',
      again: false,
      constructor: -2.5,
      language: 'sørsamisk',
    });
  });

  it('keeps what an older version of the survey asked', () => {
    const answers = { gone: 'x', list: ['a', 'b'], help: ['removed'], grid: { row: 1 } };
    const cells = cellsOf({ answers, comments: { gone: 'why' } });
    assert.equal(cells['gone'], 'x');
    assert.equal(cells['gone.comment'], 'why');
    assert.equal(cells['list.a'], 1);
    assert.equal(cells['list.b'], 1);
    assert.equal(cells['help.removed'], 1);
    assert.equal(cells['help.cleaning'], 0);
    assert.equal(cells['grid.row'], 1);
  });

  it('keeps a choice called "comment" apart from the comment', () => {
    const question = {
      id: 'how',
      type: 'multiple-choice',
      label: 'How?',
      choices: ['comment', 'call'],
      comment: true,
    };
    const survey = surveyOf({ ...VISIT, pages: [{ id: 'all', questions: [question] }] });
    const cells = cellsOf({ answers: { how: ['comment'] }, comments: { how: 'text' } }, survey);
    assert.equal(cells['how.comment.answer'], 1);
    assert.equal(cells['how.comment'], 'text');
  });
});

describe('CSV', () => {
  const line = (...row: (string | number | boolean | undefined)[]): string =>
    toCsv({ columns: [], rows: [row] })
      .split('\r\n')
      .slice(1, -1)
      .join('\r\n');

  it('begins with a byte order mark and ends every line with CR LF', () => {
    assert.equal(toCsv({ columns: ['a', 'b'], rows: [[1, 'x']] }), '\uFEFFa,b\r\n1,x\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    assert.equal(line('a,b', 'say "x"', 'one\ntwo', ''), '"a,b","say ""x""","one\ntwo",');
  });

  it('puts an apostrophe before text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+47 22', '-1', '@SUM(A1)', '＝1', ' =1', "\t=cmd|' /C calc'!A0"]) {
      assert.equal(line(text), `'${text}`);
    }
    assert.equal(line('=HYPERLINK("x","y")'), `"'=HYPERLINK(""x"",""y"")"`);
    assert.equal(line('\r=1'), `"'\r=1"`);
  });

  it('makes column names safe too', () => {
    assert.equal(toCsv({ columns: ['=1+1'], rows: [] }), "\uFEFF'=1+1\r\n");
  });

  it('leaves numbers, also negative ones, and yes or no as they are', () => {
    assert.equal(line(-5, 2.5, true, undefined, false), '-5,2.5,true,,false');
  });

  it('drops U+0000', () => {
    assert.equal(line('a\0b', '\0=1'), "ab,'=1");
  });
});
