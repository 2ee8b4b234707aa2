import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MOST_ROWS, xlsx } from '../../demo/collector/export/export-formats.js';
import { workbook } from '../../demo/collector/export/spreadsheet/workbook.js';
import type { StoredResponse } from '../../demo/collector/storage/tables.js';
import { CARE, changed, sent, snapshotOf, stored, surveyOf } from './export-survey.js';
import { readWorkbook } from './workbook.js';

const RESPONSE = stored({
  context: { unit: '=nord', round: '2026' },
  answers: {
    who: 'other',
    happy: 2,
    again: true,
    help: [2],
    staff: { listen: 'no' },
    wishes: ['b', 'a'],
    age: -67.5,
    words: '=1+1',
  },
  comments: { happy: '<b>&amp;\r\nconstructor' },
});

async function sheetsOf(
  responses: readonly StoredResponse[],
  labels?: string,
): Promise<ReturnType<typeof readWorkbook>> {
  const versions = [surveyOf(CARE)];
  const contents = await xlsx({ versions, responses: snapshotOf(responses), labels });
  assert.ok(contents);
  return readWorkbook(await sent(contents));
}

describe('the spreadsheet', () => {
  it('has answers as numbers, texts, and yes or no, without the open texts', async () => {
    const { answers } = await sheetsOf([RESPONSE]);
    assert.deepEqual(answers, [
      [
        ...['surveyVersion', 'language', 'completedOn', 'context.unit', 'context.round'],
        ...['who', 'happy', 'agree', 'again', 'help.food', 'help.2', 'help.not-applicable'],
        ...['staff.listen', 'wishes.a', 'wishes.b', 'age'],
      ],
      [
        ...['2', 'nb', '2026-10-12', "'=nord", '2026'],
        ...['other', 2, undefined, true, 0, 1, 0],
        ...['no', 2, 1, -67.5],
      ],
    ]);
  });

  it('has the open texts in a sheet of their own', async () => {
    const { comments } = await sheetsOf([RESPONSE]);
    assert.deepEqual(comments, [
      ['question', 'text', 'unit', 'round', 'language'],
      ['happy', '<b>&amp;\r\nconstructor', "'=nord", '2026', 'nb'],
      ['words', "'=1+1", "'=nord", '2026', 'nb'],
    ]);
    const { comments: inWords } = await sheetsOf([RESPONSE], 'en');
    assert.equal(inWords?.[1]?.[0], 'Are you satisfied? [happy]');
  });

  it('has words where they are asked for, and still no formula', async () => {
    const { answers } = await sheetsOf([RESPONSE], 'nb');
    assert.equal(answers?.[0]?.[5], 'Hvem svarer? [who]');
    assert.equal(answers?.[1]?.[5], 'En annen');
    assert.equal(answers?.[1]?.[8], 'Ja');
    assert.equal(answers?.[1]?.[15], -67.5);
  });

  it('tells in a code book what the columns hold', async () => {
    const { 'code book': book } = await sheetsOf([RESPONSE], 'en');
    assert.deepEqual(book, [
      ['column', 'question', 'type', 'value', 'label'],
      ['surveyVersion'],
      ['language'],
      ['completedOn'],
      ['context.unit'],
      ['context.round'],
      ['who', 'Who answers?', 'single-choice', 'self', 'Myself'],
      ['who', 'Who answers?', 'single-choice', 'other', 'Somebody else'],
      ['who.comment', 'Who answers? – Somebody else', 'comment'],
      ['happy', 'Are you satisfied?', 'scale', 1, 'Not at all'],
      ['happy', 'Are you satisfied?', 'scale', 2],
      ['happy', 'Are you satisfied?', 'scale', 3],
      ['happy', 'Are you satisfied?', 'scale', 'not-applicable', 'No idea'],
      ['happy.comment', 'Are you satisfied? – Why?', 'comment'],
      ['agree', 'Do you agree?', 'scale', 1, 'No'],
      ['agree', 'Do you agree?', 'scale', 2, 'Yes'],
      ['agree', 'Do you agree?', 'scale', 'not-applicable', "Don't know / not relevant"],
      ['again', 'Again?', 'yes-no', true, 'Yes'],
      ['again', 'Again?', 'yes-no', false, 'No'],
      ['help.food', 'What do you get? – Food', 'multiple-choice', 1, 'Yes'],
      ['help.food', 'What do you get? – Food', 'multiple-choice', 0, 'No'],
      ['help.2', 'What do you get? – Cleaning', 'multiple-choice', 1, 'Yes'],
      ['help.2', 'What do you get? – Cleaning', 'multiple-choice', 0, 'No'],
      ...[1, 0].map((value) => [
        'help.not-applicable',
        "What do you get? – Don't know / not relevant",
        'multiple-choice',
        value,
        value === 1 ? 'Yes' : 'No',
      ]),
      ['staff.listen', 'The staff – They listen', 'matrix', 'yes', 'Sure'],
      ['staff.listen', 'The staff – They listen', 'matrix', 'no', 'Not always'],
      ['wishes.a', 'Most important – a', 'ranking'],
      ['wishes.b', 'Most important – b', 'ranking'],
      ['age', 'Age', 'number'],
      ['words', 'Anything else?', 'text'],
    ]);
  });

  it('keeps the values of older versions in the code book', async () => {
    const older = changed(CARE, '1', (questions) =>
      questions.map((question) =>
        (question as { id: string }).id === 'who'
          ? { ...question, choices: ['self', { value: 'kin', label: '=kin' }] }
          : question,
      ),
    );
    const versions = [surveyOf(CARE), older];
    const contents = await xlsx({ versions, responses: snapshotOf([]) });
    const book = readWorkbook(await sent(contents!))['code book'];
    assert.deepEqual(
      book?.filter(([column]) => column === 'who').map((row) => row.slice(3)),
      [
        ['self', 'Jeg selv'],
        ['other', 'En annen'],
        ['kin', "'=kin"],
      ],
    );
  });

  it('is refused when there are more rows than it takes, before anything is written', async () => {
    const versions = [surveyOf(CARE)];
    let reads = 0;
    async function* many(): AsyncGenerator<StoredResponse> {
      for (let count = 0; count < 2 * MOST_ROWS; count += 1) {
        reads += 1;
        yield RESPONSE;
      }
    }
    const responses = { all: many, shuffled: () => assert.fail('nothing is written') };
    assert.equal(await xlsx({ versions, responses }), undefined);
    assert.equal(reads, MOST_ROWS + 1);
  });
});

describe('a cell of the spreadsheet', () => {
  const cellOf = async (text: string): Promise<unknown> =>
    readWorkbook(await sent(workbook([{ name: 'one', rows: [[text]] }])))['one']?.[0]?.[0];

  it('shows a text that looks like a formula, with an apostrophe in front', async () => {
    for (const text of [
      ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A'],
      ...[' =1', '\t=1', '\r=1', '\n=1', '\u00a0=1', '\u200b=1', '\ufeff=1'],
    ])
      assert.equal(await cellOf(text), `'${text}`);
  });

  it('shows every other text as it is', async () => {
    for (const text of ['constructor', '__proto__', ' a  b ', 'ø 🏠 <x> & "y"', '1', 'one\ntwo'])
      assert.equal(await cellOf(text), text);
  });

  it('leaves out what cannot stand in XML, and what is longer than a cell', async () => {
    assert.equal(await cellOf('a\0b\u0001c\ud800d\uffffe'), 'abcde');
    assert.equal(await cellOf('_x000D_'), '_x005F_x000D_');
    assert.equal(((await cellOf('x'.repeat(40_000))) as string).length, 32_767);
  });
});
