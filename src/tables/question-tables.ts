import type { LocalizedText, ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { isHidden, isMissing } from '../results/figures.js';
import type { AnswerCounts, QuestionResult, ResultsDocument } from '../results/results-document.js';
import { comparedTable, type ComparedRow } from './compared-table.js';
import { figureColumns } from './figure-column.js';
import type { Table } from './figure-table.js';

/** A question, or a row of a matrix, with what was answered to it. */
export interface Asked {
  /** Its key in the values of references: `id`, or `matrix.row`. */
  readonly key: string;
  readonly questionId: string;
  readonly label: ResolvedText;
  readonly type: QuestionResult['type'];
  readonly answers: AnswerCounts;
}

const isMatrix = (
  question: QuestionResult,
): question is Extract<QuestionResult, { rows: unknown }> => 'rows' in question;

/** Rows of a matrix are named with it: "The staff – They listen"; a colon after "?" reads badly. */
const rowLabel = (matrix: LocalizedText, row: LocalizedText, { text }: ResultsSpeech) => {
  const label = text(row);
  return { ...label, text: `${text(matrix).text} – ${label.text}` };
};

/** All that was asked, in the order of the survey. */
export const askedIn = (
  { questions }: Pick<ResultsDocument, 'questions'>,
  speech: ResultsSpeech,
): readonly Asked[] =>
  questions.flatMap((question): readonly Asked[] => {
    const { id, type, label } = question;
    if (!isMatrix(question))
      return [{ key: id, questionId: id, label: speech.text(label), type, answers: question }];
    return question.rows.map((row) => ({
      key: `${id}.${row.id}`,
      questionId: id,
      label: rowLabel(label, row.label, speech),
      type,
      answers: row,
    }));
  });

/** Has it a figure of the survey's measure, or the reason why it has none? */
const isMeasured = ({ answers }: Asked, columns: ReturnType<typeof figureColumns>): boolean =>
  isHidden(answers) ||
  isMissing(answers) ||
  columns.some(({ valueOf }) => valueOf(answers) !== undefined);

/** The figures of all questions that have one, beside their references. */
export const questionsTable = (
  document: ResultsDocument,
  speech: ResultsSpeech,
): Table | undefined => {
  const columns = figureColumns(document, speech);
  const rows = askedIn(document, speech)
    .filter((asked) => isMeasured(asked, columns))
    .map(({ key, label, answers }): ComparedRow => ({
      key,
      head: label,
      figure: answers,
      part: 'question',
    }));
  if (!rows.length || !columns.length) return undefined;
  return comparedTable(document, speech, {
    caption: speech.say('questions-caption'),
    head: speech.say('question'),
    rows,
  });
};
