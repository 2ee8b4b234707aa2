import { areaId, contextKey, listed, number, text, wholeNumber } from './read-values.js';
import { exactlyOne, list, object, optional, record, required } from './reader.js';
import type { Fields, Reader } from './reader.js';
import { isRecord } from '../record.js';
import type { Reference, ResultsDefinition } from './survey.js';

const questionId: Reader<string> = (value, place) =>
  listed([...place.reading.questions.keys()])(value, place);

export const overallFields: Fields<{ area: string; question: string }> = {
  area: optional(areaId),
  question: optional(questionId),
};
const overallObject = object(overallFields);
const overall: Reader<NonNullable<ResultsDefinition['overall']>> = (value, place) => {
  if (isRecord(value)) exactlyOne(value, Object.keys(overallFields), place);
  return overallObject(value, place);
};

/** What a reference can have a figure for: overall, an area, a question, a row of a matrix. */
const figure: Reader<string> = (value, place) => {
  const { areas = [], questions } = place.reading;
  const rows = [...questions].flatMap(([id, [{ rows: known = [] }]]) =>
    known.map((row) => `${id}.${row.id}`),
  );
  return listed(['overall', ...areas, ...questions.keys(), ...rows])(value, place);
};

export const referenceFields: Fields<Reference> = {
  label: required(text),
  year: optional(wholeNumber()),
  base: optional(text),
  values: required(record(figure, number())),
};

export const resultsFields: Fields<ResultsDefinition> = {
  measure: required(listed(['mean', 'positive-share', 'groups', 'none'])),
  overall: optional(overall),
  threshold: optional(wholeNumber({ min: 1 }), 5),
  breakdowns: optional(list(contextKey), []),
  references: optional(list(object(referenceFields)), []),
};
