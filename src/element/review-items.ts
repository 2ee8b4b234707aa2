import { readComment, summarize, visibleQuestions } from '../engine/index.js';
import type { Answers, Comments, Speaker, Survey } from '../engine/index.js';
import { own } from '../engine/record.js';
import type { ReviewItem } from '../view/view-types.js';

/** Every visible question with its answer in words: for the review and the saved file. */
export const reviewItems = (
  survey: Survey,
  { answers, comments = {} }: { readonly answers: Answers; readonly comments?: Comments },
  speaker: Speaker,
  channel: string | undefined,
): readonly ReviewItem[] => {
  const visible = visibleQuestions(survey, answers);
  return survey.questions
    .filter(({ id, type }) => type !== 'statement' && visible.has(id))
    .map((question) => {
      const answer = own(answers, question.id);
      const comment = readComment(question, answer, own(comments, question.id), channel) ?? '';
      return { question, parts: summarize(question, answer, speaker), comment };
    });
};
