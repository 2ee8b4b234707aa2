import { remembered } from '../remembered.js';
import type { Question, QuestionId, Survey } from '../document/survey.js';

const byId = remembered(
  ({ questions }: Survey) =>
    new Map<QuestionId, Question>(questions.map((question) => [question.id, question])),
);

/** The question with this (untrusted) id, or `undefined`. */
export const questionById = (survey: Survey, id: string): Question | undefined =>
  byId(survey).get(id);
