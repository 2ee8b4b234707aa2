import { normalizeAnswer } from './answer.js';
import { holds } from './condition.js';
import { own } from '../record.js';
import type { Answer, Answers } from './answers.js';
import type { Question, QuestionId, Survey } from '../document/survey.js';

/**
 * The ids of the questions that are visible with these answers (as kept), in document order.
 * One forward pass: conditions are on earlier questions, and a hidden one counts as unanswered.
 */
export const visibleQuestions = (survey: Survey, answers: Answers): ReadonlySet<QuestionId> => {
  const visible = new Map<QuestionId, Question>();
  const answerOf = (id: QuestionId): Answer | undefined => {
    const question = visible.get(id);
    return question && normalizeAnswer(question, own(answers, id));
  };
  for (const page of survey.pages) {
    if (page.visibleIf && !holds(page.visibleIf, answerOf)) continue;
    for (const question of page.questions)
      if (!question.visibleIf || holds(question.visibleIf, answerOf))
        visible.set(question.id, question);
  }
  return new Set(visible.keys());
};
