import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey, validateQuestion, type Question } from '../../src/engine/index.js';

const questionOf = (question: object): Question => {
  const { survey, problems } = parseSurvey({
    id: 'limits',
    version: '1',
    languages: ['en'],
    title: 'Limits',
    pages: [{ id: 'page', questions: [{ id: 'question', label: 'Question', ...question }] }],
  });
  assert.ok(survey, JSON.stringify(problems));
  return survey.questions[0]!;
};

const errorsOf = (question: object, answer: string, comment?: string) =>
  validateQuestion(questionOf(question), answer, comment, true).map(({ code, params }) => [
    code,
    params,
  ]);

describe('the length of a text', () => {
  it('is 10,000 characters at most, whatever maxLength says', () => {
    for (const question of [{ type: 'text' }, { type: 'text', maxLength: 20_000 }]) {
      assert.deepEqual(errorsOf(question, '😀'.repeat(10_000)), []);
      assert.deepEqual(errorsOf(question, 'x'.repeat(10_001)), [
        ['too-long', { max: 10_000, count: 10_001 }],
      ]);
    }
  });

  it('is 1,000 characters at most with a pattern, which is not asked of a longer one', () => {
    for (const maxLength of [undefined, 5000]) {
      const question = { type: 'text', pattern: '^a+$', ...(maxLength && { maxLength }) };
      assert.deepEqual(errorsOf(question, 'a'.repeat(1000)), []);
      assert.deepEqual(errorsOf(question, 'b'.repeat(1001)), [
        ['too-long', { max: 1000, count: 1001 }],
      ]);
    }
  });

  it('is 10,000 characters at most in a comment', () => {
    for (const comment of [true, { maxLength: 20_000 }]) {
      const question = { type: 'yes-no', comment };
      assert.deepEqual(validateQuestion(questionOf(question), true, 'x'.repeat(10_000), true), []);
      assert.deepEqual(
        validateQuestion(questionOf(question), true, 'x'.repeat(10_001), true).map(
          ({ code, params }) => [code, params],
        ),
        [['comment-too-long', { max: 10_000, count: 10_001 }]],
      );
    }
  });

  it('is told to the respondent as it is', () => {
    const lengthOf = (question: object) => {
      const asked = questionOf(question);
      return asked.type === 'text' ? asked.maxLength : asked.comment?.maxLength;
    };
    assert.equal(lengthOf({ type: 'text', maxLength: 20_000 }), 10_000);
    assert.equal(lengthOf({ type: 'text', maxLength: 20_000, pattern: 'a' }), 1000);
    assert.equal(lengthOf({ type: 'text', maxLength: 50, pattern: 'a' }), 50);
    assert.equal(lengthOf({ type: 'text', pattern: 'a' }), undefined);
    assert.equal(lengthOf({ type: 'yes-no', comment: { maxLength: 20_000 } }), 10_000);
  });
});
