import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkSubmission,
  parseSurvey,
  validateQuestions,
  visibleQuestions,
  type Answers,
} from '../../src/engine/index.js';

const COUNT = 1000;
const questions = Array.from({ length: COUNT }, (_, index) => ({
  id: `q${index}`,
  type: 'scale',
  label: 'Q',
  required: true,
  ...(index > 0 && { visibleIf: { question: `q${index - 1}`, atLeast: 2 } }),
}));
const { survey } = parseSurvey({
  id: 'large',
  version: '1',
  languages: ['en'],
  title: 'Large',
  pages: [{ id: 'page', questions }],
});
assert.ok(survey);
const answers: Answers = Object.fromEntries(questions.map(({ id }) => [id, 3]));

describe('a survey of 1,000 questions, each with a condition on the one before', () => {
  it('is settled in one forward pass', () => {
    const visible = visibleQuestions(survey, answers);
    assert.equal(visible.size, COUNT);
    assert.deepEqual(validateQuestions(survey, answers, {}, visible, true), []);
  });

  it('hides all that follows the first answer that shows nothing', () => {
    assert.equal(visibleQuestions(survey, { ...answers, q499: 1 }).size, 500);
  });
});

describe('checkSubmission with a hostile body', () => {
  it('answers 10,000 unknown properties with a fault each', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, 1]));
    const checked = checkSubmission(survey, { answers: many });
    assert.ok(!checked.submission);
    assert.equal(checked.faults.filter(({ code }) => code === 'unknown').length, 10_000);
  });

  it('does not follow a body that nests deeply', () => {
    const depth = 5_000;
    const nested: unknown = JSON.parse('{"q0":'.repeat(depth) + '1' + '}'.repeat(depth));
    const checked = checkSubmission(survey, { answers: nested });
    assert.ok(!checked.submission);
    assert.deepEqual(checked.errors[0], { questionId: 'q0', code: 'invalid', params: {} });
  });

  it('takes no number that JSON does not have', () => {
    const { survey: one } = parseSurvey({
      id: 'one',
      version: '1',
      languages: ['en'],
      title: 'One',
      pages: [{ id: 'page', questions: [{ id: 'n', type: 'number', label: 'N' }] }],
    });
    assert.ok(one);
    for (const value of [NaN, Infinity, -Infinity, undefined, Symbol('x'), 1n]) {
      const checked = checkSubmission(one, { answers: { n: value } });
      assert.ok(!checked.submission);
      assert.equal(checked.errors[0]?.code, 'invalid');
    }
  });
});

describe('patterns of the engine', () => {
  it('do not hang on texts that almost match', { timeout: 60_000 }, () => {
    const { survey: typed } = parseSurvey({
      id: 'typed',
      version: '1',
      languages: ['en'],
      title: 'Typed',
      pages: [
        {
          id: 'page',
          questions: ['email', 'tel', 'url'].map((format) => ({
            id: format,
            type: 'text',
            label: 'T',
            format,
          })),
        },
      ],
    });
    assert.ok(typed);
    for (const unit of ['a', 'a.', 'a@', '1', '1 ', 'https://a', '-'])
      for (const { id } of typed.questions) {
        // As long as a text may be.
        const answer = `${unit.repeat(9_998 / unit.length)} !`;
        const [error] = validateQuestions(typed, { [id]: answer }, {}, [id], true);
        assert.equal(error?.code, `format-${id}`);
      }
  });
});
