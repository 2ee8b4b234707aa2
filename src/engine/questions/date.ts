import { isCalendarDate } from '../calendar-date.js';
import { fault, missingAnswer } from '../validation-error.js';
import { typedPart } from './text.js';
import type { QuestionType } from '../question-types.js';
import type { DateQuestion, ValidationError } from '../types.js';

export const date: QuestionType<DateQuestion> = {
  normalize: (_question, answer) =>
    typeof answer === 'string' ? answer.trim() || undefined : answer,
  accepts: (_question, value) => isCalendarDate(value),
  validate: (question, answer) => {
    if (!isCalendarDate(answer)) return [fault(question, 'not-a-date')];
    const { min = answer, max = answer } = question;
    const errors: ValidationError[] = [];
    if (answer < min) errors.push(fault(question, 'date-min', { min }));
    if (answer > max) errors.push(fault(question, 'date-max', { max }));
    return errors;
  },
  missing: missingAnswer,
  summary: (_question, answer) =>
    isCalendarDate(answer) ? [{ kind: 'date', value: answer }] : typedPart(answer),
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
};
