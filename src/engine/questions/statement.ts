import { NO_ERRORS } from '../validation-error.js';
import type { QuestionType } from '../question-types.js';
import type { StatementQuestion } from '../types.js';

/** A text between questions: never answered, so never missing. */
export const statement: QuestionType<StatementQuestion> = {
  normalize: () => undefined,
  accepts: () => false,
  validate: () => NO_ERRORS,
  missing: () => [],
  summary: () => [],
  schema: () => undefined,
};
