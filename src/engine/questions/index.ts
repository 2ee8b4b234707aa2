import { consent } from './consent.js';
import { date } from './date.js';
import { matrix } from './matrix.js';
import { multipleChoice } from './multiple-choice.js';
import { number } from './number.js';
import { ranking } from './ranking.js';
import { scale } from './scale.js';
import { singleChoice } from './single-choice.js';
import { statement } from './statement.js';
import { text } from './text.js';
import { yesNo } from './yes-no.js';
import type { QuestionType, QuestionTypes } from './question-type.js';
import type { Question } from '../document/survey.js';

/** Every question type; one that is forgotten is a compile error. */
const questionTypes: QuestionTypes = {
  scale,
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'yes-no': yesNo,
  matrix,
  text,
  number,
  date,
  ranking,
  consent,
  statement,
};

/** What an answer to this question is; to be given this question and no other. */
export const questionType = (question: Question): QuestionType<Question> =>
  questionTypes[question.type];
