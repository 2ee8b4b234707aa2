import type { QuestionType } from './question-type.js';
import type { ConsentQuestion } from '../document/survey.js';

export const consent: QuestionType<ConsentQuestion> = {
  accepts: (_question, value) => value === true,
  // An unticked box is no answer.
  normalize: (_question, answer) => (answer === false ? undefined : answer),
  summary: (_question, _answer, { say }) => [say('yes')],
};
