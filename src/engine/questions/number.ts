import { parseNumber } from '../parse-number.js';
import { fault, missingAnswer } from '../validation-error.js';
import { typedPart } from './text.js';
import type { QuestionType } from '../question-types.js';
import type { NumberQuestion, ValidationError } from '../types.js';

/** Is the value a whole number of steps from `base`, but for what binary fractions lose? */
const isOnStep = (value: number, step: number, base: number): boolean => {
  const steps = (value - base) / step;
  const tolerance = 1e-9 + Math.abs(steps) * 4 * Number.EPSILON;
  return Math.abs(steps - Math.round(steps)) <= tolerance;
};

export const number: QuestionType<NumberQuestion> = {
  normalize: (_question, answer) => {
    if (typeof answer !== 'string') return answer === 0 ? 0 : answer;
    return answer.trim() ? (parseNumber(answer) ?? answer) : undefined;
  },
  accepts: (_question, value) => Number.isFinite(value),
  validate: (question, answer) => {
    if (typeof answer !== 'number') return [fault(question, 'not-a-number')];
    const { min = -Infinity, max = Infinity, step } = question;
    const errors: ValidationError[] = [];
    if (answer < min) errors.push(fault(question, 'number-min', { min }));
    if (answer > max) errors.push(fault(question, 'number-max', { max }));
    if (step !== undefined && !isOnStep(answer, step, question.min ?? 0))
      errors.push(fault(question, 'number-step', { step }));
    return errors;
  },
  missing: missingAnswer,
  summary: ({ unit }, answer) => {
    if (typeof answer !== 'number') return typedPart(answer);
    return [{ kind: 'number', value: answer, ...(unit !== undefined && { unit }) }];
  },
  schema: ({ min, max, step }) => ({
    type: 'number',
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    // JSON Schema counts steps from 0 and knows no tolerance: other steps are the engine's to check.
    ...(step !== undefined && Number.isInteger(step) && (min ?? 0) % step === 0
      ? { multipleOf: step }
      : {}),
  }),
};
