import { mostOfCode, UUID } from './check-submission.js';
import { contextKeys, mostOfContextValue } from './context.js';
import { takesComment } from '../answering/comment.js';
import { FORMATS } from '../questions/text.js';
import { textLimit } from '../text/text-limits.js';
import {
  NOT_APPLICABLE,
  type Choice,
  type Question,
  type QuestionOf,
  type QuestionTypeName,
  type ScaleRange,
  type Survey,
} from '../document/survey.js';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const object = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
});

const sentText = (limits: JsonSchema): JsonSchema => ({ type: 'string', minLength: 1, ...limits });

const closedList = (choices: readonly Choice[]): JsonSchema => ({
  enum: choices.map(({ value }) => value),
});

const wholeNumber = ({ min, max }: ScaleRange): JsonSchema => ({
  type: 'integer',
  minimum: min,
  maximum: max,
});

/** Given, or left out. */
const given = (keyword: string, value: unknown): JsonSchema =>
  value === undefined ? {} : { [keyword]: value };

const orNotApplicable = (question: Question, schema: JsonSchema): JsonSchema =>
  question.notApplicable === false ? schema : { anyOf: [schema, { const: NOT_APPLICABLE }] };

/** JSON Schema of the normalized answers, without "not applicable"; `undefined`: no answer at all. */
const schemas: {
  readonly [T in QuestionTypeName]: (question: QuestionOf<T>) => JsonSchema | undefined;
} = {
  scale: wholeNumber,
  'single-choice': ({ choices }) => closedList(choices),
  'multiple-choice': ({ choices, maxSelected }) => ({
    type: 'array',
    items: closedList(choices),
    uniqueItems: true,
    minItems: 1,
    maxItems: maxSelected ?? choices.length,
  }),
  'yes-no': () => ({ type: 'boolean' }),
  matrix: (question) => {
    const { rows, range, choices = [] } = question;
    const cell = orNotApplicable(question, range ? wholeNumber(range) : closedList(choices));
    return {
      ...object(Object.fromEntries(rows.map(({ id }) => [id, cell]))),
      minProperties: 1,
    };
  },
  text: ({ maxLength, format, pattern }) => {
    const patterns = [format && FORMATS[format], pattern].filter((one) => one !== undefined);
    return {
      ...sentText({ maxLength: textLimit({ maxLength, pattern }) }),
      ...(patterns.length > 0 && { allOf: patterns.map((one) => ({ pattern: one })) }),
    };
  },
  number: ({ min, max, step }) => ({
    type: 'number',
    ...given('minimum', min),
    ...given('maximum', max),
    // JSON Schema counts steps from 0 and knows no tolerance: other steps are the engine's to check.
    ...(step !== undefined && Number.isInteger(step) && (min ?? 0) % step === 0
      ? { multipleOf: step }
      : {}),
  }),
  date: () => CALENDAR_DATE,
  ranking: ({ choices }) => ({
    type: 'array',
    items: closedList(choices),
    uniqueItems: true,
    minItems: choices.length,
    maxItems: choices.length,
  }),
  consent: () => ({ const: true }),
  statement: () => undefined,
};

const CALENDAR_DATE: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const answerSchema = (question: Question): JsonSchema | undefined => {
  const schemaOf = schemas[question.type] as (question: Question) => JsonSchema | undefined;
  const schema = schemaOf(question);
  return schema && question.type !== 'matrix' ? orNotApplicable(question, schema) : schema;
};

/** An object that must have these properties; `true` is the schema that takes everything. */
const requiring = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** What must be there, unless an interviewer or a reader of paper forms fills it in. */
const requirements = (survey: Survey): JsonSchema => {
  const required = survey.pages
    .filter((page) => !page.visibleIf)
    .flatMap((page) => page.questions)
    .filter(({ type, required, visibleIf }) => required && !visibleIf && type !== 'statement');
  const answers = required.map((question) => [
    question.id,
    question.type !== 'matrix' ||
      requiring(Object.fromEntries(question.rows.map(({ id }) => [id, true]))),
  ]);
  return requiring({
    answers: requiring(Object.fromEntries(answers)),
    ...(survey.code?.required && { code: true }),
  });
};

/**
 * The JSON Schema (2020-12) of the whole body that is posted for this survey. It takes every
 * submission that `checkSubmission` takes. Conditions, limits of dates and steps that are not
 * whole numbers are beyond it: `required` names questions without a condition only.
 */
export const responseSchema = (survey: Survey): JsonSchema => {
  const commentsIn = (channel?: string) =>
    Object.fromEntries(
      survey.questions
        .filter((question) => takesComment(question, channel))
        .map(({ id, comment }) => [id, sentText({ maxLength: textLimit(comment ?? {}) })]),
    );
  const answers = survey.questions.flatMap((question) => {
    const schema = answerSchema(question);
    return schema ? [[question.id, schema]] : [];
  });
  const context = contextKeys(survey).map((key) => [
    key,
    sentText({ maxLength: mostOfContextValue }),
  ]);
  const { pattern } = survey.code ?? {};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...object({
      submissionId: { type: 'string', pattern: UUID },
      surveyId: { const: survey.id },
      surveyVersion: { const: survey.version },
      language: { enum: survey.languages },
      completedOn: CALENDAR_DATE,
      context: object(Object.fromEntries(context)),
      code: sentText({
        maxLength: mostOfCode,
        ...given('pattern', pattern),
      }),
      answers: object(Object.fromEntries(answers)),
      // An interviewer's notes are among them.
      comments: object(commentsIn('interview')),
    }),
    required: ['submissionId', 'surveyId', 'surveyVersion', 'language', 'completedOn', 'answers'],
    if: requiring({ context: requiring({ channel: { enum: ['interview', 'paper'] } }) }),
    else: requirements(survey),
    allOf: [
      {
        if: requiring({ context: requiring({ channel: { const: 'interview' } }) }),
        else: { type: 'object', properties: { comments: object(commentsIn()) } },
      },
    ],
  };
};
