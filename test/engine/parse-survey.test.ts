import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import { problemMessage } from '../../src/engine/document/problem-message.js';
import type { DocumentProblemCode } from '../../src/engine/document/problem.js';
import { assertProblems, type Faulty } from '../support/assert-problems.js';
import { load, names } from './documents.js';

describe('parseSurvey on valid documents', () => {
  for (const name of names('valid/'))
    it(`reads ${name} without a problem`, () => {
      const { survey, problems } = parseSurvey(load(`valid/${name}`));
      assert.deepEqual(problems.map(problemMessage), []);
      assert.ok(survey && survey.questions.length > 0);
    });
});

describe('parseSurvey on faulty documents', () => {
  for (const name of names('faulty/'))
    it(`finds every problem of ${name}`, () => {
      const { document, problems: expected } = load(`faulty/${name}`) as Faulty;
      const { survey, problems } = parseSurvey(document);
      assertProblems(problems, expected);
      const isBroken = problems.some(({ severity }) => severity === 'error');
      assert.equal(survey === undefined, isBroken);
    });

  it('has a fixture for every problem code of a document', () => {
    const codes: Record<DocumentProblemCode, true> = {
      'not-json': true,
      'wrong-type': true,
      missing: true,
      'unknown-property': true,
      'unknown-value': true,
      'no-earlier-question': true,
      'unlisted-language': true,
      'missing-language': true,
      'bad-id': true,
      'bad-value': true,
      'bad-date': true,
      'bad-pattern': true,
      'bad-language-tag': true,
      'bad-link': true,
      empty: true,
      'empty-page': true,
      'not-reported': true,
      duplicate: true,
      'out-of-range': true,
      conflict: true,
      'not-exactly-one': true,
      'not-supported': true,
    };
    const seen = names('faulty/').flatMap((name) =>
      (load(`faulty/${name}`) as Faulty).problems.map(({ code }) => code),
    );
    assert.deepEqual([...new Set(seen)].sort(), Object.keys(codes).sort());
  });
});

describe('the order of properties', () => {
  it('does not matter to what is read', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, inner]) => [key, reversed(inner)] as const)
                .reverse(),
            )
          : value;
    for (const name of names('valid/')) {
      const document = load(`valid/${name}`);
      assert.deepEqual(parseSurvey(reversed(document)), parseSurvey(document));
    }
  });

  it('does not let a page ask about its own questions', () => {
    const { pages, ...base } = load('valid/type-yes-no.json') as { pages: [{ questions: object }] };
    const { questions } = pages[0];
    const visibleIf = { question: (questions as [{ id: string }])[0].id, answered: true };
    const page = { id: 'p', questions, visibleIf };
    assert.deepEqual(
      parseSurvey({ ...base, pages: [page] }).problems.map(({ path, code }) => [path, code]),
      [['/pages/0/visibleIf/question', 'no-earlier-question']],
    );
  });

  it('lets results be told before the pages', () => {
    const base = load('valid/type-yes-no.json') as { pages: [{ questions: [{ id: string }] }] };
    const results = { measure: 'none', overall: { question: base.pages[0].questions[0].id } };
    assert.deepEqual(parseSurvey({ results, ...base }).problems, []);
  });
});
