import { choices, image, plainChoices } from './parse-choice.js';
import { condition } from './parse-condition.js';
import {
  areaId,
  date,
  flag,
  identifier,
  number,
  oneOf,
  pattern,
  questionIdentifier,
  string,
  text,
  wholeNumber,
} from './read-values.js';
import { list, object, optional, record, required, wrongType } from './reader.js';
import type { Fields, Reader } from './reader.js';
import { isRecord } from './record.js';
import type {
  AnswerGroup,
  CommentField,
  MatrixQuestion,
  QuestionOf,
  QuestionTypeName,
  Row,
  ScaleRange,
  StatementQuestion,
  Text,
} from './types.js';

const anyValue: Reader<string | number | boolean> = (value, place) =>
  typeof value === 'number' || typeof value === 'boolean' ? value : string(value, place);

export const groupFields: Fields<AnswerGroup> = {
  id: required(identifier),
  label: optional(text),
  values: required(list(anyValue, { empty: 'error', unique: '' })),
};
export const commentFields: Fields<CommentField> = {
  label: optional(text),
  maxLength: optional(wholeNumber({ min: 1 })),
};
export const rowFields: Fields<Row> = {
  id: required(identifier),
  label: required(text),
  area: optional(areaId),
  reverse: optional(flag, false),
};

const commentObject = object(commentFields);
const comment: Reader<CommentField> = (value, place) => {
  if (typeof value === 'boolean') return value ? {} : undefined;
  return isRecord(value) ? commentObject(value, place) : wrongType(place, 'true or object', value);
};
const notApplicable: Reader<boolean | Text> = (value, place) =>
  typeof value === 'boolean' ? value : text(value, place);

const count = wholeNumber({ min: 1 });
/** Which labels fit is known only together with `min` and `max`. */
const labels = record(text, () => true);

export interface MatrixProperties
  extends Pick<MatrixQuestion, 'rows' | 'choices'>, Partial<ScaleRange> {}
export type OwnProperties<T extends QuestionTypeName> = T extends 'matrix'
  ? MatrixProperties
  : Omit<QuestionOf<T>, keyof StatementQuestion>;

/** The properties that each type has besides those of every question. */
export const typeFields: { readonly [T in QuestionTypeName]: Fields<OwnProperties<T>> } = {
  scale: {
    min: optional(wholeNumber(), 1),
    max: optional(wholeNumber(), 5),
    labels: optional(labels, {}),
    reverse: optional(flag, false),
  },
  'single-choice': {
    choices: required(choices),
    display: optional(oneOf('list', 'dropdown')),
  },
  'multiple-choice': {
    choices: required(choices),
    minSelected: optional(wholeNumber({ min: 0 })),
    maxSelected: optional(count),
  },
  'yes-no': {},
  matrix: {
    rows: required(list(object(rowFields), { empty: 'error', unique: 'id' })),
    choices: optional(plainChoices),
    min: optional(wholeNumber()),
    max: optional(wholeNumber()),
    labels: optional(labels),
  },
  text: {
    multiline: optional(flag, false),
    maxLength: optional(count),
    format: optional(oneOf('email', 'tel', 'url')),
    pattern: optional(pattern),
    autocomplete: optional(string),
  },
  number: {
    min: optional(number()),
    max: optional(number()),
    step: optional(number({ above: 0 })),
    unit: optional(text),
  },
  date: { min: optional(date), max: optional(date) },
  ranking: { choices: required(plainChoices) },
  consent: {},
  statement: {},
};
export const typeNames = Object.keys(typeFields) as QuestionTypeName[];

export const statementFields: Fields<
  Omit<StatementQuestion, 'comment' | 'notApplicable'> & { preset?: never }
> = {
  id: required(questionIdentifier),
  // Resolved before the question is read.
  preset: optional<never>(() => undefined),
  type: required(oneOf(...typeNames) as Reader<'statement'>),
  label: required(text),
  hint: optional(text),
  required: optional(flag, false),
  visibleIf: optional(condition),
  area: optional(areaId),
  image: optional(image),
  probes: optional(list(text), []),
  positive: optional(list(anyValue, { unique: '' })),
  groups: optional(list(object(groupFields), { unique: 'id' })),
};
/** A consent has a comment, but there is no "don't know" to it. */
export const consentFields = { ...statementFields, comment: optional(comment) };
export const questionFields = { ...consentFields, notApplicable: optional(notApplicable) };
