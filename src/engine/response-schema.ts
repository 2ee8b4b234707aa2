import { SUBMISSION_LIMITS, UUID } from './check-submission.js';
import { takesComment } from './comment.js';
import { questionType } from './questions/index.js';
import { NOT_APPLICABLE, type JsonSchema, type Question, type Survey } from './types.js';

const object = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
});

const sentText = (limits: JsonSchema): JsonSchema => ({ type: 'string', minLength: 1, ...limits });

const answerSchema = (question: Question): JsonSchema | undefined => {
  const schema = questionType(question).schema(question);
  return schema && question.notApplicable !== false && question.type !== 'matrix'
    ? { anyOf: [schema, { const: NOT_APPLICABLE }] }
    : schema;
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
  const commented = survey.questions.filter(takesComment);
  const comments = commented.map(({ id, comment }) => [
    id,
    sentText(comment?.maxLength === undefined ? {} : { maxLength: comment.maxLength }),
  ]);
  const answers = survey.questions.flatMap((question) => {
    const schema = answerSchema(question);
    return schema ? [[question.id, schema]] : [];
  });
  const { pattern } = survey.code ?? {};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...object({
      submissionId: { type: 'string', pattern: UUID },
      surveyId: { const: survey.id },
      surveyVersion: { const: survey.version },
      language: { enum: survey.languages },
      completedOn: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      context: {
        type: 'object',
        maxProperties: SUBMISSION_LIMITS.context,
        propertyNames: sentText({ maxLength: SUBMISSION_LIMITS.contextKey }),
        additionalProperties: sentText({ maxLength: SUBMISSION_LIMITS.contextValue }),
      },
      code: sentText({
        maxLength: SUBMISSION_LIMITS.code,
        ...(pattern !== undefined && { pattern }),
      }),
      answers: object(Object.fromEntries(answers)),
      comments: object(Object.fromEntries(comments)),
    }),
    required: ['submissionId', 'surveyId', 'surveyVersion', 'language', 'completedOn', 'answers'],
    if: requiring({ context: requiring({ channel: { enum: ['interview', 'paper'] } }) }),
    else: requirements(survey),
  };
};
