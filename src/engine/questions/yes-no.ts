import { NO_ERRORS, missingAnswer } from '../validation-error.js';
import type { QuestionType } from '../question-types.js';
import type { YesNoQuestion } from '../types.js';

export const yesNo: QuestionType<YesNoQuestion> = {
  normalize: (_question, answer) => answer,
  accepts: (_question, value) => typeof value === 'boolean',
  validate: () => NO_ERRORS,
  missing: missingAnswer,
  summary: (_question, answer) => [{ kind: answer === true ? 'yes' : 'no' }],
  schema: () => ({ type: 'boolean' }),
};
