import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as breakdowns from '../../src/results/document/parse-breakdown-result.js';
import * as comparisons from '../../src/results/document/parse-comparisons.js';
import { figureFields, shareFields } from '../../src/results/document/parse-figure.js';
import * as index from '../../src/results/document/parse-index-results.js';
import * as questions from '../../src/results/document/parse-question-result.js';
import { surveyNameFields } from '../../src/results/document/parse-survey-name.js';
import * as document from '../../src/results/document/parse-survey-results.js';
import { documentsOf } from './results-documents.js';

type Schema = Record<string, unknown>;
const schema = JSON.parse(readFileSync('src/results.schema.json', 'utf8')) as Schema;
const definitions = schema.$defs as Record<string, Schema>;

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const validate = ajv.compile(schema);

const isObject = ({ type, properties }: Schema): boolean =>
  type === 'object' && properties !== undefined;
const propertiesOf = (name: string) => definitions[name]?.properties as Record<string, Schema>;

describe('the JSON Schema of results documents', () => {
  const tables: Record<string, object> = {
    surveyResults: document.surveyResultsFields,
    survey: surveyNameFields,
    scale: document.scaleFields,
    overall: document.overallResultFields,
    overallOf: document.overallOfFields,
    area: document.areaResultFields,
    figure: figureFields,
    share: shareFields,
    question: questions.questionResultFields,
    row: questions.rowResultFields,
    step: questions.stepFields,
    place: questions.placeFields,
    breakdown: breakdowns.breakdownResultFields,
    group: breakdowns.groupResultFields,
    areaFigure: breakdowns.areaFigureFields,
    reference: comparisons.referenceResultFields,
    round: comparisons.roundResultFields,
    roundQuestion: comparisons.roundQuestionFields,
    namedFigure: comparisons.roundRowFields,
    indexResults: index.indexResultsFields,
    unit: index.unitFields,
    subIndex: index.subIndexFields,
    spread: index.spreadFields,
    indicator: index.indicatorFields,
    measured: index.measuredFields,
  };

  for (const [name, fields] of Object.entries(tables))
    it(`has the properties of "${name}" that the parser reads`, () => {
      assert.deepEqual(Object.keys(propertiesOf(name)).sort(), Object.keys(fields).sort());
    });

  it('has no object that the parser does not read', () => {
    const all = Object.keys(definitions).filter((name) => isObject(definitions[name]!));
    assert.deepEqual(all.sort(), Object.keys(tables).sort());
  });

  it('describes every property', () => {
    const mute = Object.keys(tables).flatMap((table) =>
      Object.entries(propertiesOf(table))
        .filter(([, property]) => String(property.description ?? '').length < 10)
        .map(([name]) => `${table}.${name}`),
    );
    assert.deepEqual(mute, []);
  });

  for (const [name, valid] of documentsOf('valid'))
    it(`accepts ${name}`, () => {
      validate(valid);
      assert.deepEqual(validate.errors ?? [], []);
    });

  for (const [name, faulty] of documentsOf('faulty')) {
    const { document: given, schemaAccepts } = faulty as {
      readonly document: unknown;
      readonly schemaAccepts: boolean;
    };
    it(`${schemaAccepts ? 'accepts' : 'refuses'} ${name}`, () => {
      assert.equal(validate(given), schemaAccepts, JSON.stringify(validate.errors));
    });
  }
});
