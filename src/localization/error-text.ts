import type { ResolvedText, Question, ValidationError } from '../engine/index.js';
import { dayOf } from './format.js';
import { isMessageKey } from './languages.js';
import type { Speech } from './speech.js';
import type { MessageKey } from './messages.js';

/** The string for a type's own way of being wrong, else for the code, else for what cannot be. */
const keyOf = ({ code, params }: ValidationError, question: Question): MessageKey => {
  const isWhole =
    params['step'] === 1 && question.type === 'number' && Number.isInteger(question.min ?? 0);
  const keys = [
    isWhole ? 'error-number-whole' : `error-${code}-${question.type}`,
    `error-${code.replace('comment-', '')}`,
  ];
  return keys.find(isMessageKey) ?? 'error-pattern';
};

/**
 * A validation error as a sentence that names the question (or its row) and says what to do.
 * The language is that of the sentence; the name is in the survey's.
 */
export const errorText = (
  error: ValidationError,
  question: Question,
  { say, text }: Pick<Speech, 'say' | 'text'>,
): ResolvedText => {
  const { rowId, params } = error;
  const row = question.type === 'matrix' && question.rows.find(({ id }) => id === rowId);
  // Parameters are numbers, but for the dates of a date question.
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? dayOf(value) : value,
  ]);
  // The compiler cannot tie a code to the placeholders of its message.
  const sayError = say as (key: MessageKey, values: object) => ResolvedText;
  return sayError(keyOf(error, question), {
    ...Object.fromEntries(values),
    label: text((row || question).label).text,
  });
};
