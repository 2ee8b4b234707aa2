import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { csvLine } from '../../demo/collector/export/csv.js';
import { responseTable } from '../../demo/collector/export/response-table.js';
import type { StoredResponse } from '../../demo/collector/storage/tables.js';
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

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** The cells of one response that are not empty, by column. */
async function cellsOf(
  parts: Partial<StoredResponse>,
  versions: readonly Survey[] = [surveyOf(VISIT)],
): Promise<Record<string, unknown>> {
  const { columns: all, rowOf } = await responseTable({
    versions,
    responses: each([response(parts)]),
  });
  const columns = all.map(({ name }) => name);
  assert.equal(new Set(columns).size, columns.length, 'every column has a name of its own');
  const row = rowOf(response(parts));
  assert.equal(row.length, columns.length);
  const cells = columns.map((column, index) => [column, row[index]] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined));
}

const ENVELOPE = { surveyVersion: '1', 'submission.language': 'en', completedOn: '2026-10-12' };

describe('the table of responses', () => {
  it('leaves unanswered questions empty', async () => {
    assert.deepEqual(await cellsOf({}), ENVELOPE);
  });

  it('says 1 or 0 for each choice of an answered multiple choice', async () => {
    assert.deepEqual(
      await cellsOf({ answers: { help: ['cleaning'] }, comments: { help: 'Snow' } }),
      {
        ...ENVELOPE,
        'help.cleaning': 1,
        'help.=1+1': 0,
        'help.other': 0,
        'help.not-applicable': 0,
        'help.comment': 'Snow',
      },
    );
    assert.deepEqual(await cellsOf({ answers: { help: 'not-applicable' } }), {
      ...ENVELOPE,
      'help.not-applicable': 1,
    });
  });

  it('gives each row of a matrix and the place of each ranked choice', async () => {
    const answers = { staff: { listen: 4, time: 'not-applicable' }, wishes: ['c', 'a', 'b'] };
    assert.deepEqual(await cellsOf({ answers }), {
      ...ENVELOPE,
      'staff.listen': 4,
      'staff.time': 'not-applicable',
      'wishes.a': 2,
      'wishes.b': 3,
      'wishes.c': 1,
    });
  });

  it('gives single answers and the context as they are', async () => {
    const answers = { again: false, constructor: -2.5, language: 'sørsamisk' };
    assert.deepEqual(await cellsOf({ answers, context: { unit: 'north', constructor: 'x' } }), {
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

  it('keeps what an older version of the survey asked', async () => {
    const answers = { gone: 'x', list: ['a', 'b'], help: ['removed'], grid: { row: 1 } };
    const cells = await cellsOf({ answers, comments: { gone: 'why' } });
    assert.equal(cells['gone'], 'x');
    assert.equal(cells['gone.comment'], 'why');
    assert.equal(cells['list.a'], 1);
    assert.equal(cells['list.b'], 1);
    assert.equal(cells['help.removed'], 1);
    assert.equal(cells['help.cleaning'], 0);
    assert.equal(cells['grid.row'], 1);
  });

  it('keeps a choice called "comment" apart from the comment', async () => {
    const question = {
      id: 'how',
      type: 'multiple-choice',
      label: 'How?',
      choices: ['comment', 'call'],
      comment: true,
    };
    const survey = surveyOf({ ...VISIT, pages: [{ id: 'all', questions: [question] }] });
    const cells = await cellsOf({ answers: { how: ['comment'] }, comments: { how: 'text' } }, [
      survey,
    ]);
    assert.equal(cells['how.comment.answer'], 1);
    assert.equal(cells['how.comment'], 'text');
  });

  it('says 0 only for choices that the version of the response offered', async () => {
    const choices = (version: string, ...values: string[]) =>
      surveyOf({
        ...VISIT,
        version,
        pages: [
          {
            id: 'all',
            questions: [{ id: 'help', type: 'multiple-choice', label: 'Help', choices: values }],
          },
        ],
      });
    const answers = { help: ['cleaning'] };
    const cells = await cellsOf({ answers }, [
      choices('2', 'cleaning', 'food', 'snow'),
      choices('1', 'cleaning', 'food', 'garden'),
    ]);
    assert.deepEqual(
      Object.entries(cells).filter(([column]) => column.startsWith('help')),
      [
        ['help.cleaning', 1],
        ['help.food', 0],
        ['help.garden', 0],
      ],
    );
  });
});

describe('CSV', () => {
  const cells = (...row: (string | number | boolean | undefined)[]): string =>
    csvLine(row, ';').slice(0, -2);

  it('ends every line with CR LF', () => {
    assert.equal(csvLine([1, 'x'], ';'), '1;x\r\n');
    assert.equal(csvLine([1, 'x'], ','), '1,x\r\n');
  });

  it('quotes delimiters, quotes, tabs and line breaks', () => {
    assert.equal(
      cells('a;b', 'a,b', 'a\tb', 'say "x"', 'one\ntwo', ''),
      '"a;b";"a,b";"a\tb";"say ""x""";"one\ntwo";',
    );
    assert.equal(csvLine(['a;b', 'a,b'], ','), '"a;b","a,b"\r\n');
  });

  it('has decimal commas beside semicolons, and points beside commas', () => {
    assert.equal(cells(2.5, -0.25, 3, '2.5'), '2,5;-0,25;3;2.5');
    assert.equal(csvLine([2.5, -0.25, 3, '2.5'], ','), '2.5,-0.25,3,2.5\r\n');
  });

  it('puts an apostrophe before text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+47 22', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A', ' =1'])
      assert.equal(cells(text), `'${text}`);
    assert.equal(cells("\t=cmd|' /C calc'!A0"), `"'\t=cmd|' /C calc'!A0"`);
    assert.equal(cells('=HYPERLINK("x";"y")'), `"'=HYPERLINK(""x"";""y"")"`);
    assert.equal(cells('\r=1'), `"'\r=1"`);
  });

  it('leaves numbers, also negative ones, and yes or no as they are', () => {
    assert.equal(cells(-5, 2, true, undefined, false), '-5;2;true;;false');
  });

  it('drops U+0000', () => {
    assert.equal(cells('a\0b', '\0=1'), "ab;'=1");
  });
});
