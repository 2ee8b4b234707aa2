import { NOT_APPLICABLE } from 'user-survey/engine';
import type { Answer } from 'user-survey/engine';
import type { AskedQuestion } from './asked-questions.js';
import type { Cell } from './cell.js';
import { commentColumn, notApplicableColumn, partColumn } from './columns.js';
import type { StoredResponse } from '../storage/tables.js';

export interface AnswerCell {
  readonly questionId: string;
  readonly column: string;
  readonly value: Cell;
}

/**
 * The cells of a response's answers and comments; of two with one column the later one counts.
 * @param asked the questions of the response's own version
 */
export function answerCells(
  { answers, comments = {} }: Pick<StoredResponse, 'answers' | 'comments'>,
  asked: ReadonlyMap<string, AskedQuestion>,
): readonly AnswerCell[] {
  const cells: AnswerCell[] = [];
  for (const [questionId, answer] of Object.entries(answers))
    addCells(cells, questionId, answer, asked.get(questionId));
  for (const [questionId, value] of Object.entries(comments))
    cells.push({ questionId, column: commentColumn(questionId), value });
  return cells;
}

function addCells(
  cells: AnswerCell[],
  questionId: string,
  answer: Answer,
  asked: AskedQuestion | undefined,
): void {
  const type = asked?.question.type;
  if (Array.isArray(answer)) {
    if (type !== 'ranking')
      for (const column of asked?.offered ?? []) cells.push({ questionId, column, value: 0 });
    for (const [index, value] of answer.entries())
      cells.push({
        questionId,
        column: partColumn(questionId, value),
        value: type === 'ranking' ? index + 1 : 1,
      });
  } else if (typeof answer === 'object') {
    for (const [row, value] of Object.entries(answer))
      cells.push({ questionId, column: partColumn(questionId, row), value: said(asked, value) });
  } else if ((type === 'multiple-choice' || type === 'ranking') && answer === NOT_APPLICABLE) {
    cells.push({ questionId, column: notApplicableColumn(questionId), value: 1 });
  } else {
    cells.push({ questionId, column: questionId, value: said(asked, answer) });
  }
}

const said = (asked: AskedQuestion | undefined, value: string | number | boolean): Cell =>
  asked ? asked.say(value) : value;
