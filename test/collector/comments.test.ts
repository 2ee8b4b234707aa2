import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comments } from '../../demo/collector/export/comments.js';
import type { Comment } from '../../demo/collector/export/comments.js';
import type { StoredResponse } from '../../demo/collector/storage/tables.js';
import { CARE, changed, snapshotOf, stored, surveyOf } from './export-survey.js';

const NOW = surveyOf(CARE);

async function commentsOf(
  responses: readonly StoredResponse[],
  versions = [NOW],
  room?: number,
): Promise<Comment[]> {
  const found: Comment[] = [];
  for await (const comment of comments(versions, snapshotOf(responses).all, room))
    found.push(comment);
  return found;
}

describe('the open texts', () => {
  it('are answers to text questions, comments, texts of another choice and notes, and nothing else', async () => {
    const response = stored({
      context: { unit: 'nord', round: '2026', channel: 'interview' },
      answers: { who: 'other', happy: 1, age: 80, words: 'Takk for alt' },
      comments: { who: 'Naboen', happy: 'Fordi', again: 'Ler' },
    });
    const where = { unit: 'nord', round: '2026', language: 'nb' };
    assert.deepEqual(await commentsOf([response]), [
      { question: 'who', text: 'Naboen', ...where },
      { question: 'happy', text: 'Fordi', ...where },
      { question: 'again', text: 'Ler', ...where },
      { question: 'words', text: 'Takk for alt', ...where },
    ]);
  });

  it('name no unit and no round where the response names none', async () => {
    assert.deepEqual(await commentsOf([stored({ answers: { words: 'x' } })]), [
      { question: 'words', text: 'x', language: 'nb' },
    ]);
  });

  it('are told by the version of the response', async () => {
    const older = changed(CARE, '1', () => [
      { id: 'age', type: 'text', label: 'Alder?', notApplicable: true },
      { id: 'words', type: 'single-choice', label: 'Ord', choices: ['mange'] },
    ]);
    const responses = [
      stored({ surveyVersion: '1', answers: { age: 'gammel', words: 'mange' } }),
      stored({ surveyVersion: '1', answers: { age: 'not-applicable' } }),
    ];
    assert.deepEqual(await commentsOf(responses, [NOW, older]), [
      { question: 'age', text: 'gammel', language: 'nb' },
    ]);
  });

  it('come by question and unit, shuffled, so that those of one response are scattered', async () => {
    const responses = Array.from({ length: 60 }, (_item, number) =>
      stored({
        context: { unit: number % 2 === 0 ? 'sør' : 'nord' },
        answers: { words: `w${number}` },
        comments: { happy: `h${number}` },
      }),
    );
    const orders = new Set<string>();
    for (let times = 0; times < 4; times += 1) {
      const found = await commentsOf(responses);
      assert.deepEqual(
        found.map(({ question, unit }) => `${question} ${unit}`),
        ['happy nord', 'happy sør', 'words nord', 'words sør'].flatMap((group) =>
          Array.from({ length: 30 }, () => group),
        ),
      );
      const texts = found.map(({ text }) => text);
      assert.deepEqual(
        texts.toSorted(),
        responses.flatMap((_each, number) => [`h${number}`, `w${number}`]).toSorted(),
      );
      // Nor do the texts to one question come in the order of those to another.
      const numbers = texts.map((text) => text.slice(1));
      assert.notDeepEqual(numbers.slice(0, 60), numbers.slice(60));
      orders.add(texts.join());
    }
    assert.equal(orders.size, 4);
  });

  it('are all there when they come in parts, for which there is room', async () => {
    const responses = Array.from({ length: 300 }, (_item, number) =>
      stored({ answers: { words: `w${number}` }, comments: { happy: `h${number}`, who: 'x' } }),
    );
    const found = await commentsOf(responses, [NOW], 5000);
    assert.deepEqual(
      found.map(({ question }) => question),
      ['who', 'happy', 'words'].flatMap((question) => Array.from({ length: 300 }, () => question)),
    );
    assert.equal(new Set(found.map(({ text }) => text)).size, 601);
  });
});
