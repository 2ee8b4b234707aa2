import type { ResolvedText, Question, ValidationError } from '../engine/index.js';
import { isStringKey } from './languages.js';
import type { Speech } from './speech.js';
import type { StringKey } from './messages.js';

/** The string for a type's own way of being wrong, else for the code, else for what cannot be. */
const keyOf = ({ code, params }: ValidationError, question: Question): StringKey => {
  const isWhole =
    params['step'] === 1 && question.type === 'number' && Number.isInteger(question.min ?? 0);
  const keys = [
    isWhole ? 'error-number-whole' : `error-${code}-${question.type}`,
    `error-${code.replace('comment-', '')}`,
  ];
  return keys.find(isStringKey) ?? 'error-pattern';
};

/**
 * A validation error as a sentence that names the question (or its row) and says what to do.
 * The language is that of the sentence; the name is in the survey's.
 */
export const errorText = (
  error: ValidationError,
  question: Question,
  { say, text, formatDate }: Pick<Speech, 'say' | 'text' | 'formatDate'>,
): ResolvedText => {
  const { rowId, params } = error;
  const row = question.type === 'matrix' && question.rows.find(({ id }) => id === rowId);
  const key = keyOf(error, question);
  const { language } = say(key);
  // Parameters are numbers, but for the dates of a date question.
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? formatDate(value, language) : value,
  ]);
  return say(key, { ...Object.fromEntries(values), label: text((row || question).label).text });
};
