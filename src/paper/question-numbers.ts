import type { QuestionId, Survey } from '../engine/index.js';
import { remembered } from '../engine/remembered.js';

/** The number of each question on paper, from 1 in the document's order; statements have none. */
export const questionNumbers = remembered(
  (survey: Survey): ReadonlyMap<QuestionId, number> =>
    new Map(
      survey.questions
        .filter(({ type }) => type !== 'statement')
        .map(({ id }, index) => [id, index + 1]),
    ),
);
