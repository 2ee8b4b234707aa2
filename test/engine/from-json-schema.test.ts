import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonSchema } from '../../src/engine/document/from-json-schema.js';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import type { Question } from '../../src/engine/document/survey.js';

const schemaOf = (properties: object, rest: object = {}) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  title: 'Sign up',
  properties,
  ...rest,
});

function questionOf(property: object): Question {
  const { survey, problems } = parseSurvey(schemaOf({ name: property }));
  assert.deepEqual(problems, []);
  const question = survey?.questions[0];
  assert.ok(question);
  return question;
}

/** Paths, codes and names of the problems. */
const problemsOf = (schema: unknown) =>
  parseSurvey(schema).problems.map(({ path, code, params }) =>
    [path, code, params.value].filter((part) => part !== undefined),
  );

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
});

describe('problems of a JSON Schema', () => {
  it('names what is not supported, where the editor wrote it', () => {
    const schema = schemaOf(
      {
        a: { $ref: '#/$defs/x' },
        b: { type: ['string', 'null'] },
        c: { type: 'null' },
        d: { enum: ['x', null] },
        e: { type: 'array', items: { type: 'string' } },
        f: { type: 'string', format: 'date-time' },
        g: { type: 'object', properties: { h: { type: 'object', properties: {} } } },
        i: { type: 'string', minLength: 3 },
        j: { oneOf: [{ type: 'string' }] },
        k: { type: 'string', maxlength: 3 },
        l: { type: 'strin' },
        m: {},
        'n o': { type: 'string' },
      },
      { allOf: [], if: {}, required: ['zz'] },
    );
    assert.deepEqual(
      problemsOf(schema).map((parts) => parts.join(' ')),
      [
        '/allOf not-supported allOf',
        '/if not-supported if',
        '/required/0 unknown-value zz',
        '/properties/a/$ref not-supported $ref',
        '/properties/a/type wrong-type',
        '/properties/b/type wrong-type',
        '/properties/c/type unknown-value null',
        '/properties/i/minLength not-supported minLength',
        '/properties/k/maxlength not-supported maxlength',
        '/properties/l/type unknown-value strin',
        '/properties/m/type wrong-type',
        '/properties/n o bad-id n o',
        '/properties/g/properties/h/type unknown-value object',
        '/properties/d/enum/1 wrong-type',
        '/properties/e missing choices',
        '/properties/f/format unknown-value date-time',
        '/properties/j/oneOf/0 missing value',
      ],
    );
  });

  it('points into the schema also for what the survey parser finds', () => {
    const schema = schemaOf(
      {
        a: { type: 'number', minimum: 3, maximum: 1 },
        b: { type: 'string', pattern: '[' },
        c: { enum: ['x', 'x'] },
        d: { oneOf: [{ const: 'not-applicable' }, { const: 'y', title: 5 }] },
        e: { type: 'object', properties: { f: { type: 'array', items: { enum: [] } } } },
        g: { type: 'array', items: { enum: ['x'] }, maxItems: 2 },
        h: { type: 'string', title: '' },
      },
      { title: 'T', description: 7 },
    );
    assert.deepEqual(
      problemsOf(schema).map(([path, code]) => `${String(path)} ${String(code)}`),
      [
        '/description wrong-type',
        '/properties/a/maximum out-of-range',
        '/properties/b/pattern bad-pattern',
        '/properties/c/enum/1 duplicate',
        '/properties/d/oneOf/0/const bad-value',
        '/properties/d/oneOf/1/title wrong-type',
        '/properties/g/maxItems out-of-range',
        '/properties/h/title empty',
        '/properties/e/properties/f/items/enum empty',
      ],
    );
  });

  it('says that there are no properties', () => {
    assert.deepEqual(problemsOf(schemaOf({})), [['/properties', 'empty']]);
  });

  it('survives properties named like the prototype', () => {
    const schema = JSON.parse(
      '{"type":"object","title":"T","properties":{"constructor":{"type":"string"},"__proto__":{"type":"string"},"toString":{"type":"valueOf"}}}',
    ) as unknown;
    assert.deepEqual(
      problemsOf(schema).map(([path, code]) => `${String(path)} ${String(code)}`),
      ['/properties/__proto__ bad-id', '/properties/toString/type unknown-value'],
    );
  });

  it('never throws, whatever stands in for a keyword', () => {
    const properties = [
      'type',
      'enum',
      'oneOf',
      'items',
      'format',
      'minimum',
      'maxLength',
      'title',
    ];
    const strange: unknown[] = [
      null,
      [],
      [null],
      {},
      '',
      'object',
      0,
      NaN,
      true,
      { a: 1 },
      [[]],
      ['x', {}],
      { toString: 1, valueOf: 1 },
    ];
    for (const name of properties)
      for (const value of strange)
        for (const type of ['string', 'integer', 'array', 'object']) {
          const schema = schemaOf(
            { a: { type, [name]: value } },
            { required: value, title: value },
          );
          assert.ok(parseSurvey(schema).problems.length > 0, JSON.stringify(schema));
        }
  });
});
