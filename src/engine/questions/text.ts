import { overLimit } from '../text/text-limits.js';
import { cleanText, matchesPattern } from '../text/typed-text.js';
import type { Fault, QuestionType } from './question-type.js';
import type { TextQuestion } from '../document/survey.js';

/** Regular expressions (flag `u`) of the formats; `email` is that of the HTML specification. */
export const FORMATS = {
  email:
    "^[a-zA-Z0-9.!#$%&'*+\\/=?^_`{\\|}~\\-]+@[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?)*$",
  tel: '^(?=(?:[^0-9]*[0-9]){3})[0-9+ ()\\-]{3,20}$',
  url: '^[hH][tT][tT][pP][sS]?:\\/\\/[^\\s\\/?#]\\S*$',
} as const;

export const text: QuestionType<TextQuestion> = {
  accepts: (_question, value) => typeof value === 'string',
  normalize: (_question, answer) =>
    typeof answer === 'string' ? cleanText(answer) || undefined : answer,
  faults: (question, answer, matches) => {
    const { format, pattern } = question;
    if (typeof answer !== 'string') return [];
    // A pattern is never asked of more than it may take.
    const over = overLimit(answer, question);
    if (over) return [['too-long', over]];
    const faults: Fault[] = [];
    if (format && !matchesPattern(FORMATS[format], answer)) faults.push([`format-${format}`]);
    if (pattern !== undefined && !matches(pattern, answer)) faults.push(['pattern']);
    return faults;
  },
};
