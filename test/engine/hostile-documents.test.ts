import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import { problemMessage } from '../../src/engine/document/problem-message.js';
import { load, textOf } from './documents.js';

describe('parseSurvey on hostile input', () => {
  it('reads a string of JSON', () => {
    const text = textOf('valid/type-text.json');
    assert.equal(parseSurvey(text).survey?.id, 'survey');
  });

  it('never throws, whatever stands in for a part of a document', () => {
    const document = load('valid/every-feature.json');
    const strange: unknown[] = [
      null,
      undefined,
      [],
      [null],
      {},
      '',
      'x',
      NaN,
      -1,
      true,
      [[]],
      { a: null },
      { toString: 1, valueOf: 1 },
    ];
    const replaced = (value: unknown, stranger: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return [stranger];
      const one = Object.entries(value).flatMap(([key, inner]) =>
        replaced(inner, stranger).map((other) =>
          Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
        ),
      );
      return [stranger, ...one];
    };
    let count = 0;
    for (const stranger of strange)
      for (const variant of replaced(document, stranger)) {
        const { survey, problems } = parseSurvey(variant);
        const isBroken = problems.some(({ severity }) => severity === 'error');
        assert.equal(survey === undefined, isBroken, JSON.stringify(variant));
        for (const problem of problems) assert.ok(problemMessage(problem).length > 0);
        count += 1;
      }
    assert.ok(count > 1000);
  });

  it('does not skip a hole in a list', () => {
    const document = load('valid/type-yes-no.json') as { pages: { questions: unknown[] }[] };
    document.pages[0]!.questions.length = 5;
    assert.deepEqual(
      parseSurvey(document).problems.map(({ path }) => path),
      ['/pages/0/questions/2', '/pages/0/questions/3', '/pages/0/questions/4'],
    );
  });

  it('stays quick with thousands of faults and forgets none', () => {
    const questions = Array.from({ length: 5000 }, (_, index) => ({
      id: `question${index}`,
      type: 'yes-no',
      label: 'L',
      visibleIf: { question: `kwestion${index}`, answered: true },
    }));
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      pages: [{ id: 'p', questions }],
    };
    const started = performance.now();
    const { problems } = parseSurvey(document);
    assert.equal(problems.length, 5000);
    assert.ok(performance.now() - started < 5000);
  });

  it('finds an error behind thousands of warnings', () => {
    const questions = Array.from({ length: 3000 }, (_, index) => ({
      id: `q${index}`,
      type: 'yes-no',
      label: { en: 'L', sv: 'L' },
      required: index < 2999 ? false : 'yes',
    }));
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      pages: [{ id: 'p', questions }],
    };
    const { survey, problems } = parseSurvey(document);
    assert.equal(survey, undefined);
    assert.equal(problems.length, 3001);
  });

  it('is not led astray by names of the prototype', () => {
    const document = {
      ...(load('valid/type-yes-no.json') as object),
      pages: [
        {
          id: 'constructor',
          questions: [
            {
              id: 'toString',
              type: 'single-choice',
              label: 'A',
              choices: ['__proto__', 'valueOf'],
            },
            {
              id: 'hasOwnProperty',
              type: 'text',
              label: 'B',
              visibleIf: { question: 'toString', equals: '__proto__' },
            },
          ],
        },
      ],
    };
    assert.deepEqual(parseSurvey(document).problems, []);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});
