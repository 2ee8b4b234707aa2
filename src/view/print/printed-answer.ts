import { nothing } from 'lit';
import type { Question, QuestionOf, QuestionTypeName } from '../../engine/index.js';
import type { PrintContext, PrintedQuestion } from './print-view-types.js';
import {
  printedConsent,
  printedMultipleChoice,
  printedSingleChoice,
  printedYesNo,
} from './printed-choices.js';
import { printedDate, printedNumber, printedRanking, printedText } from './printed-fields.js';
import { printedMatrix } from './printed-matrix.js';
import { printedScale } from './printed-scale.js';

type PrintedAnswers = {
  readonly [T in QuestionTypeName]: (
    printed: PrintedQuestion<QuestionOf<T>>,
    context: PrintContext,
    labelledBy: string,
  ) => unknown;
};

/** Where the answer to each type of question is written. */
const printedAnswers: PrintedAnswers = {
  scale: printedScale,
  'single-choice': printedSingleChoice,
  'multiple-choice': printedMultipleChoice,
  'yes-no': printedYesNo,
  matrix: printedMatrix,
  text: printedText,
  number: printedNumber,
  date: printedDate,
  ranking: printedRanking,
  consent: printedConsent,
  statement: () => nothing,
};

/** @param labelledBy id of the question's label */
export const printedAnswer = (
  printed: PrintedQuestion,
  context: PrintContext,
  labelledBy: string,
) => {
  // The map is exhaustive, but the compiler cannot tie a question to the function it picks.
  const draw = printedAnswers[printed.question.type] as (
    printed: PrintedQuestion<Question>,
    context: PrintContext,
    labelledBy: string,
  ) => unknown;
  return draw(printed, context, labelledBy);
};
