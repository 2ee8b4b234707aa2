import type { QuestionType } from './question-type.js';
import type { YesNoQuestion } from '../document/survey.js';

export const yesNo: QuestionType<YesNoQuestion> = {
  accepts: (_question, value) => typeof value === 'boolean',
  summary: (_question, answer, { say }) => [say(answer === true ? 'yes' : 'no')],
};
