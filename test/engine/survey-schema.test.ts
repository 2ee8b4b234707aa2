import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  choiceFields,
  imageFields,
  plainChoiceFields,
} from '../../src/engine/document/parse-choice.js';
import { combinations, comparisons } from '../../src/engine/document/parse-condition.js';
import {
  breakdownFields,
  mergerFields,
  overallFields,
  referenceFields,
  resultsFields,
  roundFields,
} from '../../src/engine/document/parse-results-definition.js';
import {
  areaFields,
  codeFields,
  completedFields,
  documentFields,
  pageFields,
  startFields,
} from '../../src/engine/document/parse-survey.js';
import {
  commentFields,
  groupFields,
  fieldsOf,
  questionFields,
  rowFields,
  typeFields,
  typeNames,
} from '../../src/engine/document/question-fields.js';
import type { AnyFields } from '../../src/engine/document/reader.js';

type Schema = Record<string, unknown>;
const read = (path: string): Schema =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Schema;
const schema = read('../../src/survey.schema.json');
const definitions = schema.$defs as Record<string, Schema>;
const documents = (kind: string) =>
  readdirSync(new URL(`../fixtures/documents/${kind}/`, import.meta.url)).map(
    (name) => [name, read(`../fixtures/documents/${kind}/${name}`)] as const,
  );

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const validate = ajv.compile(schema);

/** The object schemas inside a schema, not followed through `$ref`. */
function objectSchemas(value: unknown): Schema[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectSchemas);
  return 'properties' in value && 'type' in value ? [value as Schema, ...inner] : inner;
}
const propertyNames = (value: unknown): string[] =>
  Object.keys(objectSchemas(value).at(0)?.properties ?? {}).sort();

/** The properties that can be given, without those that an object has only by default. */
const readable = (fields: AnyFields) =>
  Object.fromEntries(Object.entries(fields).filter(([, { read }]) => read));

const camelCase = (name: string) => name.replace(/-./g, (pair) => pair.charAt(1).toUpperCase());

describe('the JSON Schema of survey documents', () => {
  const tables: Record<string, object> = {
    image: imageFields,
    choice: choiceFields,
    plainChoice: readable(plainChoiceFields),
    row: rowFields,
    group: groupFields,
    comment: commentFields,
    condition: Object.assign(
      { question: true },
      ...combinations.map((name) => ({ [name]: true })),
      ...typeNames.map((type) => comparisons({ type, notApplicable: true })),
    ),
    page: pageFields,
    area: areaFields,
    start: startFields,
    completed: completedFields,
    code: codeFields,
    results: resultsFields,
    overall: overallFields,
    reference: referenceFields,
    breakdown: breakdownFields,
    merger: mergerFields,
    round: roundFields,
    questionProperties: readable(fieldsOf('statement')),
    ...Object.fromEntries(
      Object.entries(typeFields).map(([type, fields]) => [`${camelCase(type)}Question`, fields]),
    ),
  };

  it('has the properties of a document that the parser reads', () => {
    assert.deepEqual(
      Object.keys(schema.properties ?? {}).sort(),
      Object.keys(documentFields).sort(),
    );
  });

  for (const [name, fields] of Object.entries(tables))
    it(`has the properties of "${name}" that the parser reads`, () => {
      assert.deepEqual(propertyNames(definitions[name]), Object.keys(fields).sort());
    });

  it('has no object that the parser does not read', () => {
    const all = Object.keys(definitions).filter(
      (name) => objectSchemas(definitions[name]).length > 0,
    );
    assert.deepEqual(all.sort(), [...Object.keys(tables), 'untyped'].sort());
  });

  it('knows every property of every type where the type is left to a preset', () => {
    const all = Object.values(typeFields).flatMap((fields) => Object.keys(fields));
    assert.deepEqual(propertyNames(definitions.untyped), [...new Set(all)].sort());
  });

  it('offers a comment and "not applicable" where the parser reads them', () => {
    const minimum = { id: 'a', label: 'A', required: true };
    const accepts = (type: string, property: object) =>
      validate({
        id: 'a',
        version: '1',
        languages: ['en'],
        title: 'A',
        pages: [{ id: 'p', questions: [{ ...minimum, type, ...property }] }],
      });
    assert.ok(Object.hasOwn(questionFields, 'notApplicable'));
    assert.ok(!Object.hasOwn(readable(fieldsOf('consent')), 'notApplicable'));
    assert.ok(
      accepts('text', { comment: true, notApplicable: true }),
      ajv.errorsText(validate.errors),
    );
    assert.ok(accepts('consent', { comment: true }));
    assert.ok(!accepts('consent', { notApplicable: true }));
    assert.ok(!accepts('statement', { comment: true }));
    assert.ok(!accepts('statement', { notApplicable: true }));
  });

  it('describes every property', () => {
    const mute = objectSchemas(schema).flatMap(({ properties }) =>
      Object.entries(properties as Record<string, Schema>)
        .filter(([, property]) => String(property.description ?? '').length < 10)
        .map(([name]) => name),
    );
    assert.deepEqual(mute, []);
  });

  for (const [name, document] of documents('valid'))
    it(`accepts ${name}`, () => {
      validate(document);
      assert.deepEqual(validate.errors ?? [], []);
    });

  for (const [name, { document, schemaAccepts }] of documents('faulty'))
    it(`${schemaAccepts ? 'accepts' : 'refuses'} ${name}`, () => {
      assert.equal(validate(document), schemaAccepts, JSON.stringify(validate.errors));
    });
});
