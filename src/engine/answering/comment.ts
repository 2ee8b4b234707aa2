import { cleanText } from '../text/typed-text.js';
import type { Answer } from './answers.js';
import type { Choice, Question } from '../document/survey.js';

/** The choice that opens an open text, if the question has one. */
const otherChoice = (question: Question): Choice | undefined =>
  question.type === 'single-choice' || question.type === 'multiple-choice'
    ? question.choices.find((choice) => choice.other)
    : undefined;

/** Can this question have a comment: its own field, or the text of an `other` choice? */
export const takesComment = (question: Question): boolean =>
  question.comment !== undefined || otherChoice(question) !== undefined;

/**
 * A question's comment in the form that is sent, or `undefined`: empty, not asked for, or the
 * text of an `other` choice that is not selected (kept by the session, but not sent).
 */
export const readComment = (
  question: Question,
  answer: Answer | undefined,
  comment: string | undefined,
): string | undefined => {
  const other = question.comment ? undefined : otherChoice(question);
  const isOpen = other ? [answer].flat().includes(other.value) : question.comment;
  return (isOpen && cleanText(comment ?? '')) || undefined;
};
