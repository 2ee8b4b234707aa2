import { normalizeAnswer } from './answer.js';
import { holds } from './condition.js';
import { questionById } from './question-by-id.js';
import { own } from './record.js';
import type { Answer, Answers, QuestionId, Survey } from './types.js';

/**
 * The ids of the questions that are visible with these answers (as kept), in document order.
 * One forward pass: conditions are on earlier questions, and a hidden one counts as unanswered.
 */
export const visibleQuestions = (survey: Survey, answers: Answers): ReadonlySet<QuestionId> => {
  const visible = new Set<QuestionId>();
  const answerOf = (id: QuestionId): Answer | undefined => {
    const question = visible.has(id) ? questionById(survey, id) : undefined;
    return question && normalizeAnswer(question, own(answers, id));
  };
  for (const page of survey.pages) {
    if (page.visibleIf && !holds(page.visibleIf, answerOf)) continue;
    for (const question of page.questions)
      if (!question.visibleIf || holds(question.visibleIf, answerOf)) visible.add(question.id);
  }
  return visible;
};
