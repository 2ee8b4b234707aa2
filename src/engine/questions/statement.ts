import type { QuestionType } from './question-type.js';
import type { StatementQuestion } from '../document/survey.js';

/** A text between questions: never answered. */
export const statement: QuestionType<StatementQuestion> = {
  accepts: () => false,
  normalize: () => undefined,
};
