import type { QuestionType } from '../question-types.js';
import type { StatementQuestion } from '../types.js';

/** A text between questions: never answered. */
export const statement: QuestionType<StatementQuestion> = {
  accepts: () => false,
  normalize: () => undefined,
};
