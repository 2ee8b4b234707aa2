import { own } from '../record.js';
import { NO_ERRORS, missingAnswer } from '../validation-error.js';
import type { QuestionType } from '../question-types.js';
import type { JsonSchema, ScaleQuestion, ScaleRange, SummaryPart } from '../types.js';

/** Is this untrusted value a step of the range? */
export const isStep = ({ min, max }: ScaleRange, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export const stepPart = (range: ScaleRange, value: number): SummaryPart => {
  const label = own(range.labels, String(value));
  return label === undefined ? { kind: 'step', value } : { kind: 'step', value, label };
};

export const rangeSchema = ({ min, max }: ScaleRange): JsonSchema => ({
  type: 'integer',
  minimum: min,
  maximum: max,
});

export const scale: QuestionType<ScaleQuestion> = {
  normalize: (_question, answer) => answer,
  accepts: (question, value) => isStep(question, value),
  validate: () => NO_ERRORS,
  missing: missingAnswer,
  summary: (question, answer) => (isStep(question, answer) ? [stepPart(question, answer)] : []),
  schema: rangeSchema,
};
