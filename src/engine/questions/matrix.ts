import { isNotApplicable, notApplicablePart } from '../not-applicable.js';
import { isRecord, own } from '../record.js';
import { NO_ERRORS } from '../validation-error.js';
import { isStep, rangeSchema, stepPart } from './scale.js';
import { choiceOf, choiceParts, choicesSchema } from './single-choice.js';
import type { QuestionType } from '../question-types.js';
import {
  NOT_APPLICABLE,
  type Answer,
  type ChoiceValue,
  type JsonSchema,
  type MatrixQuestion,
  type SummaryPart,
} from '../types.js';

/** A cell is a step of a scale, a choice or "not applicable". */
const acceptsCell = (question: MatrixQuestion, value: unknown): value is ChoiceValue =>
  isNotApplicable(question, value) ||
  (question.range ? isStep(question.range, value) : !!choiceOf(question.choices ?? [], value));

const cellParts = (question: MatrixQuestion, value: unknown): readonly SummaryPart[] => {
  if (isNotApplicable(question, value)) return [notApplicablePart(question)];
  if (!question.range) return choiceParts(question.choices ?? [], [value]);
  return isStep(question.range, value) ? [stepPart(question.range, value)] : [];
};

const cellSchema = (question: MatrixQuestion): JsonSchema => {
  const schema = question.range
    ? rangeSchema(question.range)
    : choicesSchema(question.choices ?? []);
  return question.notApplicable === false ? schema : { anyOf: [schema, { const: NOT_APPLICABLE }] };
};

/** The answered rows of an answer, in the document's order. */
const cells = (question: MatrixQuestion, answer: Answer): readonly [string, ChoiceValue][] =>
  question.rows.flatMap(({ id }) => {
    const value = isRecord(answer) ? own(answer, id) : undefined;
    return value === undefined ? [] : [[id, value as ChoiceValue]];
  });

export const matrix: QuestionType<MatrixQuestion> = {
  normalize: (question, answer) => {
    if (!isRecord(answer)) return answer;
    const answered = cells(question, answer);
    return answered.length > 0 ? Object.fromEntries(answered) : undefined;
  },
  accepts: (question, value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([id, cell]) => question.rows.some((row) => row.id === id) && acceptsCell(question, cell),
    ),
  validate: () => NO_ERRORS,
  missing: ({ rows }, answer) =>
    rows.flatMap(({ id }) => (isRecord(answer) && Object.hasOwn(answer, id) ? [] : [id])),
  summary: (question, answer) =>
    question.rows.flatMap(({ id, label }) =>
      isRecord(answer)
        ? cellParts(question, own(answer, id)).map((part) => ({ kind: 'row', label, part }))
        : [],
    ),
  schema: (question) => ({
    type: 'object',
    properties: Object.fromEntries(question.rows.map(({ id }) => [id, cellSchema(question)])),
    minProperties: 1,
    additionalProperties: false,
  }),
};
