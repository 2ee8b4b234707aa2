import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { responseTable } from '../../demo/collector/export/response-table.js';
import type { StoredResponse } from '../../demo/collector/storage/tables.js';
import type { Survey } from 'user-survey/engine';
import { CARE, changed, snapshotOf, stored, surveyOf } from './export-survey.js';

const columnsOf = async (
  versions: readonly Survey[],
  responses: readonly StoredResponse[] = [],
): Promise<readonly string[]> => {
  const table = await responseTable({ versions, responses: snapshotOf(responses).all() });
  return table.columns.map(({ name }) => name);
};

const ENVELOPE = ['surveyVersion', 'language', 'completedOn'];
const NOW = [
  ...['who', 'who.comment', 'happy', 'happy.comment', 'agree', 'again'],
  ...['help.food', 'help.2', 'help.not-applicable', 'staff.listen'],
  ...['wishes.a', 'wishes.b', 'age', 'words'],
];

describe('the columns of an export', () => {
  it('are there when nobody answered', async () => {
    assert.deepEqual(await columnsOf([surveyOf(CARE)]), [...ENVELOPE, ...NOW]);
  });

  it('of an older version stand at the end, when their question is no longer asked', async () => {
    const older = changed(CARE, '1', (questions) => [
      { id: 'gone', type: 'yes-no', label: 'Borte?', comment: true },
      ...questions,
    ]);
    assert.deepEqual(await columnsOf([surveyOf(CARE), older]), [
      ...ENVELOPE,
      ...NOW,
      'gone',
      'gone.comment',
    ]);
  });

  it('of an older version stand beside their question, when it is still asked', async () => {
    const older = changed(CARE, '1', (questions) =>
      questions.map((question) => {
        const { id } = question as { id: string };
        if (id === 'age') return { ...question, comment: true };
        if (id !== 'help') return question;
        return { ...question, choices: ['food', 'snow'] };
      }),
    );
    const columns = await columnsOf([surveyOf(CARE), older]);
    assert.deepEqual(columns.slice(9), [
      ...['help.food', 'help.2', 'help.snow', 'help.not-applicable', 'staff.listen'],
      ...['wishes.a', 'wishes.b', 'age', 'age.comment', 'words'],
    ]);
  });

  it("of an interviewer's notes stand beside their question", async () => {
    const noted = stored({
      context: { channel: 'interview' },
      answers: { again: true },
      comments: { again: 'Nikker', staff: 'Ler' },
    });
    assert.deepEqual(await columnsOf([surveyOf(CARE)], [noted]), [
      ...ENVELOPE,
      'context.channel',
      ...['who', 'who.comment', 'happy', 'happy.comment', 'agree', 'again', 'again.comment'],
      ...['help.food', 'help.2', 'help.not-applicable', 'staff.listen', 'staff.comment'],
      ...['wishes.a', 'wishes.b', 'age', 'words'],
    ]);
  });

  it('of the context come in one order, whoever came first', async () => {
    const responses = [
      stored({ context: { zone: 'x' } }),
      stored({ context: { round: '2026', area: 'y' } }),
      stored({ context: { unit: 'nord', channel: 'web' } }),
    ];
    for (const order of [responses, responses.toReversed()]) {
      const columns = await columnsOf([surveyOf(CARE)], order);
      assert.deepEqual(columns.slice(3, 8), [
        'context.unit',
        'context.round',
        'context.channel',
        'context.area',
        'context.zone',
      ]);
    }
  });
});
