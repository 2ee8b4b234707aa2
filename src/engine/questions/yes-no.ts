import type { QuestionType } from '../question-types.js';
import type { YesNoQuestion } from '../types.js';

export const yesNo: QuestionType<YesNoQuestion> = {
  accepts: (_question, value) => typeof value === 'boolean',
  summary: (_question, answer, { say }) => [say(answer === true ? 'yes' : 'no')],
};
