import { isCalendarDate } from '../text/calendar-date.js';
import { written } from '../text/written-answer.js';
import { limitFaults } from './limits.js';
import type { QuestionType } from './question-type.js';
import type { DateQuestion } from '../document/survey.js';

export const date: QuestionType<DateQuestion> = {
  accepts: (_question, value) => isCalendarDate(value),
  normalize: (_question, answer) =>
    typeof answer === 'string' ? answer.trim() || undefined : answer,
  faults: (question, answer) =>
    isCalendarDate(answer) ? limitFaults('date', answer, question) : [['not-a-date']],
  summary: (_question, answer, speaker) => [
    written(speaker, isCalendarDate(answer) ? speaker.formatDate(answer) : answer),
  ],
};
