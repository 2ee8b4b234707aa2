import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import { problemsOf, schemaOf } from './json-schemas.js';

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
