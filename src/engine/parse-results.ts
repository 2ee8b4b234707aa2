import { areaId, number, oneOf, string, stringThat, text, wholeNumber } from './read-values.js';
import {
  list,
  object,
  optional,
  readFields,
  record,
  report,
  reportUnlisted,
  required,
  wrongType,
} from './reader.js';
import type { Fields, Place, Reader } from './reader.js';
import { isRecord } from './record.js';
import type { Reference, ResultsDefinition } from './types.js';

const questionId: Reader<string> = (value, place) => {
  const id = string(value, place);
  const { questions } = place.reading;
  if (id === undefined || questions.has(id)) return id;
  return reportUnlisted(place, 'unknown-question', { value: id }, id, questions.keys());
};

export const overallFields: Fields<{ area?: string; question?: string }> = {
  area: optional(areaId),
  question: optional(questionId),
};
const overall: Reader<NonNullable<ResultsDefinition['overall']>> = (value, place) => {
  if (!isRecord(value)) return wrongType(place, 'object', value);
  const names = Object.keys(overallFields);
  const given = names.filter((name) => Object.hasOwn(value, name));
  if (given.length === 0) report(place, 'missing', { name: 'area', allowed: names });
  if (given.length > 1) report(place, 'conflict', { names: given });
  return readFields(value, overallFields, place) as { area: string };
};

/** What a reference can have a figure for: overall, an area, a question, a row of a matrix. */
function isFigure(key: string, place: Place): boolean {
  const { areas = [], questions } = place.reading;
  if (key === 'overall' || areas.includes(key) || questions.has(key)) return true;
  const rows = [...questions].flatMap(([id, { question }]) =>
    question?.type === 'matrix' ? (question.rows ?? []).map((row) => `${id}.${row.id}`) : [],
  );
  if (rows.includes(key)) return true;
  const known = ['overall', ...areas, ...questions.keys(), ...rows];
  reportUnlisted(place, 'not-allowed', { value: key }, key, known);
  return false;
}

export const referenceFields: Fields<Reference> = {
  label: required(text),
  year: optional(wholeNumber()),
  base: optional(text),
  values: required(record(number(), isFigure)),
};

export const resultsFields: Fields<ResultsDefinition> = {
  measure: required(oneOf('mean', 'positive-share', 'groups', 'none')),
  overall: optional(overall),
  threshold: optional(wholeNumber({ min: 1 }), 5),
  // A question or a key of the context; the site adds keys that the document does not know.
  breakdowns: optional(
    list(
      stringThat((value) => value !== '__proto__', 'not-allowed'),
      { unique: '' },
    ),
    [],
  ),
  references: optional(list(object(referenceFields)), []),
};
