import { cleanText, codePoints, matchesPattern } from '../typed-text.js';
import { fault, missingAnswer } from '../validation-error.js';
import type { QuestionType } from '../question-types.js';
import type { Answer, SummaryPart, TextQuestion, ValidationError } from '../types.js';

/** Regular expressions (flag `u`) of the formats; `email` is that of the HTML specification. */
const FORMATS = {
  email:
    "^[a-zA-Z0-9.!#$%&'*+\\/=?^_`{\\|}~\\-]+@[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?)*$",
  tel: '^(?=(?:[^0-9]*[0-9]){3})[0-9+ ()\\-]{3,20}$',
  url: '^[hH][tT][tT][pP][sS]?:\\/\\/[^\\s\\/?#]\\S*$',
} as const;

/** What was typed, as it was typed. */
export const typedPart = (answer: Answer): readonly SummaryPart[] =>
  typeof answer === 'string' ? [{ kind: 'typed', value: answer }] : [];

export const text: QuestionType<TextQuestion> = {
  normalize: (_question, answer) =>
    typeof answer === 'string' ? cleanText(answer) || undefined : answer,
  accepts: (_question, value) => typeof value === 'string',
  validate: (question, answer) => {
    const errors: ValidationError[] = [];
    if (typeof answer !== 'string') return errors;
    const { maxLength = Infinity, format, pattern } = question;
    const count = codePoints(answer);
    if (count > maxLength) errors.push(fault(question, 'too-long', { max: maxLength, count }));
    if (format && !matchesPattern(FORMATS[format], answer))
      errors.push(fault(question, `format-${format}`));
    if (pattern !== undefined && !matchesPattern(pattern, answer))
      errors.push(fault(question, 'pattern'));
    return errors;
  },
  missing: missingAnswer,
  summary: (_question, answer) => typedPart(answer),
  schema: ({ maxLength, format, pattern }) => {
    const patterns = [format && FORMATS[format], pattern].filter((one) => one !== undefined);
    return {
      type: 'string',
      minLength: 1,
      ...(maxLength !== undefined && { maxLength }),
      ...(patterns.length > 0 && { allOf: patterns.map((one) => ({ pattern: one })) }),
    };
  },
};
