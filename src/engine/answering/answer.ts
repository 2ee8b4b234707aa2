import { isNotApplicable } from '../questions/not-applicable.js';
import { questionType } from '../questions/index.js';
import { isRecord } from '../record.js';
import type { Answer } from './answers.js';
import type { Question } from '../document/survey.js';

/** Is the whole question answered "not applicable"? In a matrix that is said row by row. */
export const isAnsweredNotApplicable = (question: Question, answer: unknown): boolean =>
  question.type !== 'matrix' && isNotApplicable(question, answer);

/**
 * Is this untrusted value an answer that the question can hold, in the form that is sent?
 * Constraints such as `maxLength` are not asked here.
 */
export const acceptsAnswer = (question: Question, value: unknown): value is Answer =>
  isAnsweredNotApplicable(question, value) || questionType(question).accepts(question, value);

/**
 * A kept answer in the form that is sent; `undefined`: unanswered. A typed number or date that
 * does not parse comes back as typed.
 */
export const normalizeAnswer = (
  question: Question,
  answer: Answer | undefined,
): Answer | undefined => {
  const type = questionType(question);
  return answer === undefined || !type.normalize || isAnsweredNotApplicable(question, answer)
    ? answer
    : type.normalize(question, answer);
};

/**
 * Can a draft hold this untrusted value: an answer, or a string in a question that is answered
 * by typing, where what does not parse yet is kept as typed?
 */
export const keepsAnswer = (question: Question, value: unknown): value is Answer =>
  acceptsAnswer(question, value) ||
  (typeof value === 'string' && (question.type === 'number' || question.type === 'date'));

/** The same words for the same answer: the order of a matrix's rows does not count. */
const comparable = (answer: unknown): string =>
  JSON.stringify(isRecord(answer) ? Object.entries(answer).sort() : answer);

/** Are two answers the same? */
export const sameAnswer = (one: unknown, other: unknown): boolean =>
  comparable(one) === comparable(other);
