import { answerValues } from './answer-values.js';
import type { QuestionParts } from './question-parts.js';
import { areaId, listed, number, scalar, string, text, wholeNumber } from './read-values.js';
import { child, exactlyOne, list, object, optional, record, required } from './reader.js';
import type { Fields, Place, Reader } from './reader.js';
import { isRecord } from '../record.js';
import type {
  Breakdown,
  ConditionValue,
  Merger,
  MissingRound,
  Reference,
  ResultsDefinition,
  TypedFigure,
  TypedRound,
} from './survey.js';

/** A threshold below this protects nobody: with two, each can work out the other. */
const leastThreshold = 3;

/** Keys of the context that every site may send. */
const siteKeys = ['unit', 'round', 'channel'];

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

/** What there can be a figure for: overall, an area, a question, a row of a matrix. */
const figureName: Reader<string> = (value, place) => {
  const { areas = [], questions } = place.reading;
  const rows = [...questions].flatMap(([id, [{ rows: known = [] }]]) =>
    known.map((row) => `${id}.${row.id}`),
  );
  return listed(['overall', ...areas, ...questions.keys(), ...rows])(value, place);
};

const groupId: Reader<string> = (value, place) => {
  const questions = [...place.reading.questions.values()];
  const ids = questions.flatMap(([{ groups = [] }]) => groups.map(({ id }) => id));
  return listed([...new Set(ids)])(value, place);
};
const groupFigures = record(groupId, number());
const figure: Reader<TypedFigure> = (value, place) =>
  isRecord(value) ? groupFigures(value, place) : number()(value, place);
const figures = record(figureName, figure);

export const referenceFields: Fields<Reference> = {
  label: required(text),
  year: optional(wholeNumber()),
  base: optional(text),
  values: required(figures),
};

/** The fields of both kinds of round: one with figures, and one that did not take place. */
export const roundFields: Fields<TypedRound & MissingRound> = {
  round: required(string),
  label: optional(text),
  answered: optional(wholeNumber({ min: 0 })),
  base: optional(text),
  values: optional(figures),
  missing: optional(listed([true as const])),
};
const roundObject = object(roundFields);
const round: Reader<TypedRound | MissingRound> = (value, place) => {
  if (isRecord(value)) exactlyOne(value, ['values', 'missing'], place);
  return roundObject(value, place);
};

/** Values that make a group: scored choices of the question, or any value of the context. */
const groupValues = (
  { by }: Breakdown,
  { reading }: Place,
): readonly ConditionValue[] | undefined => {
  const [question] = reading.questions.get(by) ?? [];
  const unscored = question?.choices?.filter(({ scored }) => !scored).map(({ value }) => value);
  return (
    question && answerValues(question)?.filter((value) => !unscored?.includes(value as string))
  );
};

const canSplit = ({ type }: QuestionParts): boolean =>
  type === 'single-choice' || type === 'yes-no';

/** Answers are sent with the keys of the document's context, and with those that every site has. */
const breakdownKey: Reader<string> = (value, place) => {
  const { questions, context } = place.reading;
  const ids = [...questions].filter(([, [parts]]) => canSplit(parts)).map(([id]) => id);
  return listed([...ids, ...siteKeys, ...context])(value, place);
};

export const mergerFields: Fields<Merger> = {
  label: required(text),
  values: required(list(scalar as Reader<string | number | boolean>, 'empty')),
};
export const breakdownFields: Fields<Breakdown> = {
  by: required(breakdownKey),
  label: optional(text),
  merge: optional(list(object(mergerFields)), []),
};
const breakdownObject = object(breakdownFields);
const breakdown: Reader<Breakdown> = (value, place) => {
  const read = breakdownObject(isRecord(value) ? value : { by: value }, place);
  const allowed = read && groupValues(read, place);
  const each = allowed ? listed(allowed) : string;
  read?.merge.forEach(({ values = [] }, index) =>
    values.forEach((one, position) =>
      each(one, ['merge', index, 'values', position].reduce(child, place)),
    ),
  );
  return read;
};

export const resultsFields: Fields<ResultsDefinition> = {
  measure: required(listed(['mean', 'positive-share', 'groups', 'none'])),
  overall: optional(overall),
  threshold: optional(wholeNumber({ min: leastThreshold }), 5),
  breakdowns: optional(list(breakdown), []),
  references: optional(list(object(referenceFields)), []),
  rounds: optional(list(round), []),
  unpublished: optional(list(questionId), []),
};
