import type { QuestionParts } from './question-parts.js';
import { date, listed, number, scalar, string } from './read-values.js';
import type { Reader } from './reader.js';
import type { ConditionValue, ScaleRange } from './survey.js';

/** More steps than this are a number question. */
export const mostSteps = 11;

/** The steps of a range, at most as many as it may have. */
export const stepsOf = ({ min, max }: Pick<ScaleRange, 'min' | 'max'>): readonly number[] =>
  Array.from({ length: Math.min(max - min + 1, mostSteps) }, (_, index) => min + index);

/**
 * The single values that answers to a question are made of (of a matrix: in each row), without
 * "not applicable". `undefined`: no closed list, or a question whose list is missing.
 */
export function answerValues(question: QuestionParts): readonly ConditionValue[] | undefined {
  const { type, choices, range } = question;
  if (type === 'yes-no') return [true, false];
  if (type === 'consent') return [true];
  if (type === 'scale') return stepsOf(question as ScaleRange);
  return range ? stepsOf(range) : choices?.map(({ value }) => value);
}

/** Reads a value that answers to the question are made of. */
export function answerValue(question: QuestionParts): Reader<ConditionValue> {
  const values = answerValues(question);
  if (values) return listed(values);
  const { type } = question;
  return type === 'number' ? number() : type === 'date' ? date : type === 'text' ? string : scalar;
}
