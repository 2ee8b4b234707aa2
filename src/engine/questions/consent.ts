import { NO_ERRORS, missingAnswer } from '../validation-error.js';
import type { QuestionType } from '../question-types.js';
import type { ConsentQuestion } from '../types.js';

export const consent: QuestionType<ConsentQuestion> = {
  // An unticked box is no answer.
  normalize: (_question, answer) => (answer === false ? undefined : answer),
  accepts: (_question, value) => value === true,
  validate: () => NO_ERRORS,
  missing: missingAnswer,
  summary: () => [{ kind: 'agreed' }],
  schema: () => ({ const: true }),
};
