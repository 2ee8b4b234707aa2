import { isAnsweredNotApplicable, normalizeAnswer } from './answer.js';
import { notApplicableWords } from '../questions/not-applicable.js';
import { questionType } from '../questions/index.js';
import { written } from '../text/written-answer.js';
import type { ResolvedText } from '../text/localized-text.js';
import type { Speaker } from '../questions/question-type.js';
import type { Answer } from './answers.js';
import type { Question } from '../document/survey.js';

/**
 * An answer (as kept) in words for the review and the saved file, a line for each choice or row.
 * Empty: no answer.
 */
export const summarize = (
  question: Question,
  answer: Answer | undefined,
  speaker: Speaker,
): readonly ResolvedText[] => {
  const normalized = normalizeAnswer(question, answer);
  if (normalized === undefined) return [];
  if (isAnsweredNotApplicable(question, normalized)) return [notApplicableWords(question, speaker)];
  return (
    questionType(question).summary?.(question, normalized, speaker) ?? [
      written(speaker, normalized),
    ]
  );
};
