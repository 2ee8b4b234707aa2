import type { Question, QuestionId, Survey } from './types.js';

/** Surveys are frozen, so a list of their ids is made once. */
const lookups = new WeakMap<Survey, ReadonlyMap<QuestionId, Question>>();

/** The question with this (untrusted) id, or `undefined`. */
export const questionById = (survey: Survey, id: string): Question | undefined => {
  let lookup = lookups.get(survey);
  if (!lookup) {
    lookup = new Map(survey.questions.map((question) => [question.id, question]));
    lookups.set(survey, lookup);
  }
  return lookup.get(id);
};
