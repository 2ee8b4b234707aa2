import type {
  LocalText,
  Question,
  QuestionTypeName,
  ValidationCode,
  ValidationError,
} from '../engine/index.js';
import type { Speech } from './speech.js';
import type { StringKey } from './strings.js';

const REQUIRED: { readonly [T in QuestionTypeName]?: StringKey } = {
  text: 'error-required-write',
  number: 'error-required-write',
  date: 'error-required-date',
  ranking: 'error-required-rank',
  consent: 'error-required-consent',
};

const keyOf = (code: ValidationCode, question: Question, step: unknown): StringKey => {
  if (code === 'required') return REQUIRED[question.type] ?? 'error-required-choose';
  const isWhole =
    code === 'number-step' &&
    step === 1 &&
    question.type === 'number' &&
    Number.isInteger(question.min ?? 0);
  return isWhole ? 'error-number-whole' : `error-${code}`;
};

/**
 * A validation error as a sentence that names the question (or its row) and says what to do.
 * The language is that of the sentence; the name is in the survey's.
 */
export const errorText = (
  { code, rowId, params }: ValidationError,
  question: Question,
  { say, text, formatDate }: Pick<Speech, 'say' | 'text' | 'formatDate'>,
): LocalText => {
  const row = question.type === 'matrix' && question.rows.find(({ id }) => id === rowId);
  const key = keyOf(code, question, params['step']);
  const { language } = say(key);
  // Parameters are numbers, but for the dates of a date question.
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : formatDate(String(value), language),
  ]);
  return say(key, { ...Object.fromEntries(values), label: text((row || question).label).text });
};
