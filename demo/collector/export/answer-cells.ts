import { NOT_APPLICABLE } from 'user-survey/engine';
import type { Answer, Question } from 'user-survey/engine';
import type { Cell } from './cell.js';
import { commentColumn, notApplicableColumn, partColumn, partsOf } from './columns.js';
import type { StoredResponse } from '../storage/store.js';

/** A question as its version asks it, and how its values are said. */
export interface AskedQuestion {
  readonly question: Question;
  readonly say: (value: unknown) => unknown;
}

export interface AnswerCell {
  readonly questionId: string;
  readonly column: string;
  readonly value: Cell;
}

/**
 * The cells of a response's answers and comments.
 * @param asked the questions of the response's own version
 */
export function answerCells(
  { answers, comments = {} }: Pick<StoredResponse, 'answers' | 'comments'>,
  asked: ReadonlyMap<string, AskedQuestion>,
): readonly AnswerCell[] {
  return [
    ...Object.entries(answers).flatMap(([questionId, answer]) =>
      cellsOf(questionId, answer, asked.get(questionId)).map(([column, value]) => ({
        questionId,
        column,
        value,
      })),
    ),
    ...Object.entries(comments).map(([questionId, value]) => ({
      questionId,
      column: commentColumn(questionId),
      value,
    })),
  ];
}

type Entry = readonly [column: string, value: Cell];

function cellsOf(id: string, answer: Answer, asked: AskedQuestion | undefined): readonly Entry[] {
  const type = asked?.question.type;
  const said = (value: unknown): Cell => (asked ? asked.say(value) : value) as Cell;
  if (Array.isArray(answer)) {
    if (type === 'ranking') {
      return answer.map((value, index) => [partColumn(id, value), index + 1]);
    }
    return [...offered(asked), ...answer.map((value): Entry => [partColumn(id, value), 1])];
  }
  if (typeof answer === 'object') {
    return Object.entries(answer).map(([row, value]) => [partColumn(id, row), said(value)]);
  }
  const hasManyColumns = type === 'multiple-choice' || type === 'ranking';
  if (hasManyColumns && answer === NOT_APPLICABLE) return [[notApplicableColumn(id), 1]];
  return [[id, said(answer)]];
}

/** A zero for each choice of many, which the chosen ones then replace. */
const offered = (asked: AskedQuestion | undefined): readonly Entry[] =>
  asked
    ? partsOf(asked.question)
        .filter(([, { kind }]) => kind !== 'comment')
        .map(([name]) => [name, 0])
    : [];
