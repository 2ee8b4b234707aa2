import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonSchema } from '../../src/engine/document/from-json-schema.js';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import type { Question } from '../../src/engine/document/survey.js';
import { problemsOf, schemaOf } from './json-schemas.js';

function questionOf(property: object): Question {
  const { survey, problems } = parseSurvey(schemaOf({ name: property }));
  assert.deepEqual(problems, []);
  const question = survey?.questions[0];
  assert.ok(question);
  return question;
}

describe('a plain JSON Schema as a survey document', () => {
  const cases: [string, object, Partial<Record<string, unknown>>][] = [
    ['an enum', { enum: ['a', 2], minimum: 1, maximum: 5 }, { type: 'single-choice' }],
    [
      'an integer enum',
      { type: 'integer', enum: [1, 2], minimum: 1, maximum: 2 },
      { type: 'single-choice' },
    ],
    ['a boolean', { type: 'boolean' }, { type: 'yes-no' }],
    [
      'an integer of 11 steps',
      { type: 'integer', minimum: 0, maximum: 10 },
      { type: 'scale', min: 0, max: 10 },
    ],
    [
      'an integer of 12 steps',
      { type: 'integer', minimum: 0, maximum: 11 },
      { type: 'number', min: 0, max: 11, step: 1 },
    ],
    ['an integer', { type: 'integer', minimum: 0 }, { type: 'number', min: 0, step: 1 }],
    [
      'a number',
      { type: 'number', maximum: 2, multipleOf: 0.5 },
      { type: 'number', max: 2, step: 0.5 },
    ],
    [
      'a string',
      { type: 'string', minLength: 1, pattern: 'x' },
      { type: 'text', multiline: false, pattern: 'x' },
    ],
    [
      'a string of 200',
      { type: 'string', maxLength: 200 },
      { type: 'text', multiline: false, maxLength: 200 },
    ],
    [
      'a long string',
      { type: 'string', maxLength: 201 },
      { type: 'text', multiline: true, maxLength: 201 },
    ],
    ['a date', { type: 'string', format: 'date' }, { type: 'date' }],
    ['an email', { type: 'string', format: 'email' }, { type: 'text', format: 'email' }],
    ['a uri', { type: 'string', format: 'uri' }, { type: 'text', format: 'url' }],
    [
      'an array of an enum',
      {
        type: 'array',
        items: { enum: ['a', 'b', 'c'] },
        uniqueItems: true,
        minItems: 1,
        maxItems: 2,
      },
      { type: 'multiple-choice', minSelected: 1, maxSelected: 2 },
    ],
  ];
  for (const [name, property, expected] of cases)
    it(`asks for ${name} with the type "${String(expected.type)}"`, () => {
      const question: Partial<Record<string, unknown>> = { ...questionOf(property) };
      for (const [key, value] of Object.entries(expected))
        assert.deepEqual(question[key], value, key);
    });

  it('takes titles and descriptions as labels and hints', () => {
    const { label, hint } = questionOf({ type: 'boolean', title: 'Dogs?', description: 'Any' });
    assert.deepEqual([label, hint], ['Dogs?', 'Any']);
    assert.equal(questionOf({ type: 'boolean' }).label, 'name');
  });

  it('takes a oneOf of constants as choices with labels', () => {
    const question = questionOf({
      oneOf: [{ const: 'a', title: 'First', description: 'The best' }, { const: 2 }],
    });
    assert.ok(question.type === 'single-choice');
    assert.deepEqual(
      question.choices.map(({ value, label, hint }) => [value, label, hint]),
      [
        ['a', 'First', 'The best'],
        [2, '2', undefined],
      ],
    );
  });

  it('makes one page of plain properties and one of each nested object', () => {
    const { survey, problems } = parseSurvey(
      schemaOf(
        {
          name: { type: 'string' },
          home: {
            type: 'object',
            title: 'Your home',
            description: 'Where you live',
            properties: { street: { type: 'string' }, questions: { type: 'boolean' } },
            required: ['street'],
            additionalProperties: false,
          },
          questions: { type: 'boolean' },
        },
        { required: ['questions'] },
      ),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      survey?.pages.map(({ id, title, description, questions }) => [
        id,
        title,
        description,
        questions.map((question) => `${question.id}${question.required ? '!' : ''}`),
      ]),
      [
        ['questions-', undefined, undefined, ['name', 'questions!']],
        ['home', 'Your home', 'Where you live', ['home.street!', 'home.questions']],
      ],
    );
  });

  it('leaves out the page of plain properties when there are none', () => {
    const home = { type: 'object', properties: { street: { type: 'string' } } };
    const { survey } = parseSurvey(schemaOf({ home }));
    assert.deepEqual(
      survey?.pages.map(({ id }) => id),
      ['home'],
    );
  });

  const ids: [object, string | undefined][] = [
    [{ $id: 'home-care' }, 'home-care'],
    [{ $id: 'https://example.org/surveys/Home-care.schema.json?x=1#top' }, 'home-care'],
    [{ $id: 'urn:example:home_care' }, 'home_care'],
    [{ title: 'Påmelding til møte 2026!' }, 'pamelding-til-mote-2026'],
    [{ title: '2026' }, undefined],
    [{ title: undefined }, undefined],
  ];
  for (const [names, id] of ids)
    it(`gives the id ${id ?? 'nothing'} for ${JSON.stringify(names)}`, () => {
      const { survey, problems } = parseSurvey(schemaOf({ a: { type: 'boolean' } }, names));
      assert.equal(survey?.id, id);
      assert.equal(problems.length, id === undefined ? 1 : 0);
    });

  it('has version 1, one language and the title', () => {
    const { survey } = parseSurvey(schemaOf({ a: { type: 'boolean' } }, { description: 'About' }));
    assert.deepEqual(
      [survey?.version, survey?.languages, survey?.title, survey?.description],
      ['1', ['en'], 'Sign up', 'About'],
    );
  });

  it('leaves a survey document alone', () => {
    assert.equal(isJsonSchema({ id: 'a', pages: [] }), false);
    assert.ok(problemsOf({ properties: {} }).length > 1);
  });

  it('takes an endpoint for the whole survey, and for no part of it', () => {
    const { survey } = parseSurvey(
      schemaOf({ name: { type: 'string' } }, { endpoint: 'sign-up/responses' }),
    );
    assert.equal(survey?.endpoint, 'sign-up/responses');
    assert.deepEqual(problemsOf(schemaOf({ name: { type: 'string', endpoint: 'x' } })), [
      ['/properties/name/endpoint', 'not-supported', 'endpoint'],
    ]);
    assert.deepEqual(problemsOf(schemaOf({ name: { type: 'string' } }, { endpoint: 'file:x' })), [
      ['/endpoint', 'bad-link', 'file:x'],
    ]);
  });
});
