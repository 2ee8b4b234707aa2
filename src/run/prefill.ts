import { acceptsAnswer, questionById, type Answers, type Survey } from '../engine/index.js';
import { report } from '../report.js';

/** What can be used of the answers that the page gave; the rest is told to its developer. */
export const usableAnswers = (survey: Survey, given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).filter(([id, answer]) => {
      const question = questionById(survey, id);
      const fits = question && acceptsAnswer(question, answer);
      if (!fits) report(`answers: "${id}" cannot be prefilled.`);
      return fits;
    }),
  );
