import { isAnsweredNotApplicable, normalizeAnswer } from './answer.js';
import { notApplicableWords } from './not-applicable.js';
import { questionType } from './questions/index.js';
import { written } from './words.js';
import type { LocalText } from './localized-text.js';
import type { Speaker } from './question-types.js';
import type { Answer, Question } from './types.js';

/**
 * An answer (as kept) in words for the review and the saved file, a line for each choice or row.
 * Empty: no answer.
 */
export const summarize = (
  question: Question,
  answer: Answer | undefined,
  speaker: Speaker,
): readonly LocalText[] => {
  const normalized = normalizeAnswer(question, answer);
  if (normalized === undefined) return [];
  if (isAnsweredNotApplicable(question, normalized)) return [notApplicableWords(question, speaker)];
  return (
    questionType(question).summary?.(question, normalized, speaker) ?? [
      written(speaker, normalized),
    ]
  );
};
