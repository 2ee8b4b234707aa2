import { answerValues } from './answer-values.js';
import type { QuestionParts } from './question-parts.js';
import { areaId, listed, number, scalar, string, text, wholeNumber } from './read-values.js';
import {
  child,
  exactlyOne,
  list,
  object,
  optional,
  readInOrder,
  record,
  report,
  required,
  wrongType,
} from './reader.js';
import type { Fields, Place, Reader } from './reader.js';
import { isRecord } from '../record.js';
import type {
  Breakdown,
  ConditionValue,
  Measure,
  Merger,
  MissingRound,
  Reference,
  ResultsDefinition,
  TypedFigure,
  TypedRound,
} from './survey.js';

/** A threshold below this protects nobody: with two, each can work out the other. */
export const leastThreshold = 3;

export const measures = ['mean', 'positive-share', 'groups', 'none'] as const;

/** Keys of the context that every site may send. */
const siteKeys = ['unit', 'round', 'channel'];

const questionId: Reader<string> = (value, place) =>
  listed([...place.reading.questions.keys()])(value, place);

/** What is never published cannot be reported: the editor is told, and the rest is shown. */
const published =
  (read: Reader<string>): Reader<string> =>
  (value, place) => {
    const id = read(value, place);
    if (id !== undefined && place.reading.unpublished.includes(id))
      report(place, 'not-reported', id);
    return id;
  };

export const overallFields: Fields<{ area: string; question: string }> = {
  area: optional(areaId),
  question: optional(published(questionId)),
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
const oneFigure = number();
const groupFigures = record(groupId, oneFigure);

/** Of a round: shares of groups where the measure is groups, else one number. */
const roundFigure: Reader<TypedFigure> = (value, place) => {
  const { measure } = place.reading;
  const hasGroups = measure === undefined ? isRecord(value) : measure === 'groups';
  return (hasGroups ? groupFigures : oneFigure)(value, place);
};
/** Others may have published one number where we have groups. */
const referenceFigure: Reader<TypedFigure> = (value, place) =>
  (isRecord(value) ? roundFigure : oneFigure)(value, place);

export const referenceFields: Fields<Reference> = {
  label: required(text),
  year: optional(wholeNumber()),
  base: optional(text),
  values: required(record(figureName, referenceFigure)),
};

/** The fields of both kinds of round: one with figures, and one that did not take place. */
export const roundFields: Fields<TypedRound & MissingRound> = {
  round: required(string),
  label: optional(text),
  answered: optional(wholeNumber({ min: 0 })),
  base: optional(text),
  values: optional(record(figureName, roundFigure)),
  missing: optional(listed([true as const])),
};
const roundObject = object(roundFields);
const round: Reader<TypedRound | MissingRound> = (value, place) => {
  if (isRecord(value)) exactlyOne(value, ['values', 'missing'], place);
  return roundObject(value, place);
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
  values: required(list(scalar, 'empty')),
};
export const breakdownFields: Fields<Breakdown> = {
  by: required(published(breakdownKey)),
  label: optional(text),
  merge: optional(list(object(mergerFields)), []),
};

/** Reads a value that groups are made of: a scored choice of the question, or a context's. */
function groupValue(by: string, { reading }: Place): Reader<ConditionValue> {
  const [question] = reading.questions.get(by) ?? [];
  if (!question) return string;
  const values = answerValues(question);
  const unscored = question.choices?.filter(({ scored }) => !scored).map(({ value }) => value);
  return values ? listed(values.filter((value) => !unscored?.includes(value as string))) : scalar;
}

/** Mergers name values that there can be. After a fault, the breakdown may be in parts. */
function checkMergers({ by, merge = [] }: Breakdown, place: Place): void {
  const value = groupValue(by, place);
  merge.forEach(({ values = [] }, index) =>
    values.forEach((one, position) =>
      value(one, ['merge', index, 'values', position].reduce(child, place)),
    ),
  );
}

const breakdownObject = object(breakdownFields);
/** A breakdown may be written as what it is by alone. */
const breakdown: Reader<Breakdown> = (value, place) => {
  const isShort = typeof value === 'string';
  if (!isShort && !isRecord(value)) return wrongType(place, 'string', 'object');
  const read = isShort
    ? breakdownObject({ by: value }, { ...place, elsewhere: () => place })
    : breakdownObject(value, place);
  // Without what it is by, nothing can be said of its values.
  if (read?.by !== undefined) checkMergers(read, place);
  return read;
};

const readFirst = {
  measure: required<Measure>((value, place) => {
    place.reading.measure = listed(measures)(value, place);
    return place.reading.measure;
  }),
  unpublished: optional<readonly string[]>((value, place) => {
    const ids = list(questionId)(value, place);
    place.reading.unpublished = ids ?? [];
    return ids;
  }, []),
} satisfies Partial<Fields<ResultsDefinition>>;

const readThen = {
  overall: optional(overall),
  threshold: optional(wholeNumber({ min: leastThreshold }), 5),
  breakdowns: optional(list(breakdown), []),
  references: optional(list(object(referenceFields)), []),
  rounds: optional(
    list(round, undefined, (read) => read.round),
    [],
  ),
} satisfies Partial<Fields<ResultsDefinition>>;

export const resultsFields: Fields<ResultsDefinition> = { ...readFirst, ...readThen };

/** Figures depend on the measure, and nothing that is reported is unpublished. */
export const resultsDefinition: Reader<ResultsDefinition> = (value, place) =>
  isRecord(value)
    ? (Object.freeze(
        readInOrder<ResultsDefinition>([readFirst, readThen], value, place),
      ) as ResultsDefinition)
    : wrongType(place, 'object');
