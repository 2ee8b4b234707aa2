import { cleanText } from '../text/typed-text.js';
import type { Answer } from './answers.js';
import type { Choice, Question } from '../document/survey.js';

/** The choice that opens an open text, if the question has one. */
const otherChoice = (question: Question): Choice | undefined =>
  question.type === 'single-choice' || question.type === 'multiple-choice'
    ? question.choices.find((choice) => choice.other)
    : undefined;

/** Does the document give this question a comment: its own field, or the text of an `other` choice? */
const asksComment = (question: Question): boolean =>
  question.comment !== undefined || otherChoice(question) !== undefined;

/**
 * Is there an interviewer's note, kept as the comment, under this question? Under all that have no
 * comment of their own and are more than a text to read.
 * @param channel `context.channel` of the submission
 */
export const takesNote = (question: Question, channel: string | undefined): boolean =>
  channel === 'interview' && question.type !== 'statement' && !asksComment(question);

/** Can this question have a comment: one that the document asks for, or an interviewer's note? */
export const takesComment = (question: Question, channel?: string): boolean =>
  asksComment(question) || takesNote(question, channel);

/**
 * A question's comment in the form that is sent, or `undefined`: empty, not asked for, or the
 * text of an `other` choice that is not selected (kept by the session, but not sent).
 */
export const readComment = (
  question: Question,
  answer: Answer | undefined,
  comment: string | undefined,
  channel?: string,
): string | undefined => {
  const other = question.comment ? undefined : otherChoice(question);
  const isOpen = other
    ? [answer].flat().includes(other.value)
    : question.comment || takesNote(question, channel);
  return (isOpen && cleanText(comment ?? '')) || undefined;
};
