import type { ResolvedText, Question, Row, ValidationError } from '../engine/index.js';
import { dayOf } from './format.js';
import { isMessageKey } from './languages.js';
import type { Speech } from './speech.js';
import type { MessageKey } from './messages.js';

/** The string for what the question has (a row, a hint), for its type, for the code, or for what cannot be. */
const keyOf = ({ code, params }: ValidationError, question: Question, row?: Row): MessageKey => {
  if (row && code === 'required') return 'error-required-row';
  if (question.hint && code === 'pattern') return 'error-pattern-hint';
  const isWhole =
    params['step'] === 1 && question.type === 'number' && Number.isInteger(question.min ?? 0);
  const keys = [isWhole ? 'error-number-whole' : `error-${code}-${question.type}`, `error-${code}`];
  return keys.find(isMessageKey) ?? 'error-pattern';
};

/**
 * A validation error as a sentence that names the question, with its row, and says what to do; the
 * hint says what a pattern wants (WCAG 3.3.1, 3.3.3). The language is that of the sentence; the name is in the survey's.
 */
export const errorText = (
  error: ValidationError,
  question: Question,
  { say, text }: Pick<Speech, 'say' | 'text'>,
): ResolvedText => {
  const { rowId, params } = error;
  const rows = question.type === 'matrix' ? question.rows : [];
  const row = rows.find(({ id }) => id === rowId);
  const { hint = '' } = question;
  // Parameters are numbers, but for the dates of a date question.
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? dayOf(value) : value,
  ]);
  // The compiler cannot tie a code to the placeholders of its message.
  const sayError = say as (key: MessageKey, values: object) => ResolvedText;
  return sayError(keyOf(error, question, row), {
    ...Object.fromEntries(values),
    label: text(question.label).text,
    row: row && text(row.label).text,
    hint: text(hint).text,
  });
};
