import { isNotApplicable, notApplicableWords } from './not-applicable.js';
import { isRecord, own } from '../record.js';
import { isStep, stepWords } from './scale.js';
import { choiceOf, choiceWords } from './single-choice.js';
import type { QuestionType, Speaker } from './question-type.js';
import type { Answer } from '../answering/answers.js';
import type { ChoiceValue, MatrixQuestion } from '../document/survey.js';

/** A cell is a step of a scale, a choice or "not applicable". */
const acceptsCell = (question: MatrixQuestion, value: unknown): boolean =>
  isNotApplicable(question, value) ||
  (question.range ? isStep(question.range, value) : choiceOf(question, value) !== undefined);

const cellWords = (question: MatrixQuestion, value: ChoiceValue, speaker: Speaker) => {
  if (isNotApplicable(question, value)) return [notApplicableWords(question, speaker)];
  return question.range
    ? stepWords(question.range, value, speaker)
    : choiceWords(question, value, speaker);
};

/** The answered rows of an answer, in the document's order. */
const cells = ({ rows }: MatrixQuestion, answer: Answer) =>
  rows.flatMap((row) => {
    const value = isRecord(answer) ? own(answer, row.id) : undefined;
    return value === undefined ? [] : [{ row, value: value as ChoiceValue }];
  });

export const matrix: QuestionType<MatrixQuestion> = {
  accepts: (question, value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([id, cell]) => question.rows.some((row) => row.id === id) && acceptsCell(question, cell),
    ),
  normalize: (question, answer) => {
    if (!isRecord(answer)) return answer;
    const answered = cells(question, answer).map(({ row, value }) => [row.id, value] as const);
    return answered.length > 0 ? Object.fromEntries(answered) : undefined;
  },
  summary: (question, answer, speaker) =>
    cells(question, answer).flatMap(({ row, value }) =>
      cellWords(question, value, speaker).map((cell) => {
        const { text, language } = speaker.text(row.label);
        return { text: `${text}: ${cell.text}`, language };
      }),
    ),
};
