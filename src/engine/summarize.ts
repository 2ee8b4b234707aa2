import { isAnsweredNotApplicable, normalizeAnswer } from './answer.js';
import { readComment } from './comment.js';
import { notApplicablePart } from './not-applicable.js';
import { questionType } from './questions/index.js';
import type { Answer, Question, SummaryPart } from './types.js';

/**
 * An answer (as kept) in pieces that a person can read, for the review and the saved file: what
 * was answered, then the comment as a `typed` part. Empty: neither answer nor comment.
 */
export const summarize = (
  question: Question,
  answer: Answer | undefined,
  comment?: string,
): readonly SummaryPart[] => {
  const normalized = normalizeAnswer(question, answer);
  const remark = readComment(question, normalized, comment);
  const parts =
    normalized === undefined
      ? []
      : isAnsweredNotApplicable(question, normalized)
        ? [notApplicablePart(question)]
        : questionType(question).summary(question, normalized);
  return remark === undefined ? parts : [...parts, { kind: 'typed', value: remark }];
};
