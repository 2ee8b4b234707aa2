import { choices, image, plainChoices } from './parse-choice.js';
import { condition } from './parse-condition.js';
import {
  areaId,
  date,
  flag,
  identifier,
  link,
  listed,
  number,
  pattern,
  questionIdentifier,
  scalar,
  string,
  surveyLanguage,
  text,
  wholeNumber,
} from './read-values.js';
import { list, object, optional, record, required, unavailable, unread } from './reader.js';
import type { AnyFields, Fields, Reader } from './reader.js';
import type {
  AnswerGroup,
  CommentField,
  MatrixQuestion,
  QuestionOf,
  QuestionTypeName,
  Row,
  ScaleRange,
  StatementQuestion,
  LocalizedText,
} from './survey.js';
import { textLimit } from '../text/text-limits.js';

export const groupFields: Fields<AnswerGroup> = {
  id: required(identifier),
  label: optional(text),
  values: required(list(scalar, 'empty')),
};
export const commentFields: Fields<CommentField> = {
  label: optional(text),
  maxLength: optional<number>((value, place) => {
    const maxLength = wholeNumber({ min: 1 })(value, place);
    return maxLength && textLimit({ maxLength });
  }),
};
export const rowFields: Fields<Row> = {
  id: required(identifier),
  label: required(text),
  area: optional(areaId),
  reverse: optional(flag, false),
};

const commentObject = object(commentFields);
const comment: Reader<CommentField> = (value, place) =>
  value === false ? undefined : commentObject(value === true ? {} : value, place);
const notApplicable: Reader<boolean | LocalizedText> = (value, place) =>
  typeof value === 'boolean' ? value : text(value, place);

const count = optional(wholeNumber({ min: 1 }));
const rangeFields: Fields<ScaleRange> = {
  min: optional(wholeNumber(), 1),
  max: optional(wholeNumber(), 5),
  // Which labels fit is known only together with `min` and `max`.
  labels: optional(record(string, text), {}),
};

type OwnProperties<T extends QuestionTypeName> = T extends 'matrix'
  ? Pick<MatrixQuestion, 'rows' | 'choices'> & ScaleRange
  : Omit<QuestionOf<T>, keyof StatementQuestion>;

/** The properties that each type has besides those of every question. */
export const typeFields: { readonly [T in QuestionTypeName]: Fields<OwnProperties<T>> } = {
  scale: { ...rangeFields, reverse: optional(flag, false) },
  'single-choice': {
    choices: required(choices),
    display: optional(listed(['list', 'dropdown'])),
  },
  'multiple-choice': {
    choices: required(choices),
    minSelected: optional(wholeNumber({ min: 0 })),
    maxSelected: count,
  },
  'yes-no': {},
  matrix: {
    rows: required(list(object(rowFields), 'empty')),
    choices: optional(plainChoices),
    ...rangeFields,
  },
  text: {
    multiline: optional(flag, false),
    maxLength: count,
    format: optional(listed(['email', 'tel', 'url'])),
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

export const questionFields: Fields<StatementQuestion & { preset: never }> = {
  id: required(questionIdentifier),
  // Resolved before the question is read.
  preset: unread,
  type: required(listed(typeNames) as Reader<'statement'>),
  label: required(text),
  hint: optional(text),
  required: optional(flag, false),
  visibleIf: optional(condition),
  area: optional(areaId),
  image: optional(image),
  probes: optional(list(text), []),
  audio: optional(record(surveyLanguage, link)),
  positive: optional(list(scalar)),
  groups: optional(list(object(groupFields))),
  comment: optional(comment),
  notApplicable: optional(notApplicable, false),
};

/** What the type takes away from the properties of every question. */
const exceptions: { readonly [T in QuestionTypeName]?: object } = {
  // A consent has a comment, but there is no "don't know" to it.
  consent: { notApplicable: unavailable(false) },
  statement: { comment: unavailable(), notApplicable: unavailable(false) },
};

/** Every property that a question has, by its type. */
const fields = new Map<unknown, object>(
  typeNames.map((type) => [type, { ...questionFields, ...exceptions[type], ...typeFields[type] }]),
);
/** Without a known type, the properties of all types are known, but what they hold is not read. */
const untyped = {
  ...questionFields,
  ...Object.fromEntries(
    Object.values(typeFields)
      .flatMap(Object.keys)
      .map((name) => [name, unread]),
  ),
};

/** Every property that a question of an untrusted type has. */
export const fieldsOf = (type: unknown): AnyFields => (fields.get(type) ?? untyped) as AnyFields;
