import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  acceptsAnswer,
  normalizeAnswer,
  parseSurvey,
  summarize,
  validateQuestion,
  type Answer,
  type Speaker,
} from '../../src/engine/index.js';

const choices = ['a', 'constructor'];
const fields: Readonly<Record<string, object>> = {
  scale: {},
  'single-choice': { choices },
  'multiple-choice': { choices },
  'yes-no': {},
  matrix: { choices, rows: [{ id: 'toString', label: 'R' }] },
  text: { format: 'email', pattern: 'a', maxLength: 3 },
  number: { step: 1 },
  date: {},
  ranking: { choices },
  consent: {},
  statement: {},
};
const { survey } = parseSurvey({
  id: 'hostile',
  version: '1',
  languages: ['en'],
  title: 'Hostile',
  pages: [
    {
      id: 'page',
      questions: Object.entries(fields).map(([type, own]) => ({
        id: type,
        type,
        label: 'Q',
        ...own,
      })),
    },
  ],
});
assert.ok(survey);

const said = { text: 'x', language: 'en' };
const speaker: Speaker = {
  language: 'en',
  say: () => said,
  text: () => said,
  formatNumber: String,
  formatDate: String,
};
const withoutPrototype: unknown = Object.assign(Object.create(null), { toString: 'x' });
const values: readonly unknown[] = [
  null,
  NaN,
  Infinity,
  '__proto__',
  'toString',
  '\ud800',
  [],
  [null],
  [[['a']]],
  [{}],
  {},
  withoutPrototype,
  [withoutPrototype],
  { length: 3 },
  { toString: null },
  JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{}}}'),
  'not-applicable',
  'x'.repeat(100_000),
  Array.from({ length: 10_000 }, () => 'a'),
];

describe('question types', () => {
  for (const question of survey.questions)
    it(`${question.type} refuses or corrects every hostile value and never throws`, () => {
      for (const value of values) {
        const answer = value as Answer;
        const accepted = acceptsAnswer(question, value);
        const normalized = normalizeAnswer(question, answer);
        const errors = validateQuestion(question, answer, undefined, true);
        assert.ok(Array.isArray(summarize(question, answer, speaker)));
        const isSent = normalized !== undefined && errors.length === 0;
        if (isSent) assert.ok(acceptsAnswer(question, normalized));
        assert.ok(!accepted || question.type === 'text' || normalized === undefined);
      }
    });
});
