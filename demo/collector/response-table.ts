import { NOT_APPLICABLE } from 'user-survey/engine';
import type { Answer, Question, Survey } from 'user-survey/engine';
import type { Cell, Table } from './csv.js';
import type { StoredResponse } from './store.js';

type Cells = Map<string, Cell>;

/**
 * Responses as a table, one row each. Columns: an answer `when`, a row of a
 * matrix `staff.listen`, a choice of many `help.cleaning` (1 or 0, empty when unanswered), a ranked
 * choice `wishes.cleaning` (its place, 1 is best), a comment `help.comment`. What an older version
 * of the survey asked comes last, so that nothing stored is left out.
 */
export function toTable(survey: Survey, responses: readonly StoredResponse[]): Table {
  const questions = new Map(survey.questions.map((question) => [question.id, question]));
  const answers = responses.map((response) => answerCells(response, questions));
  const asked = survey.questions.flatMap(columnsOf);
  const older = [...new Set(answers.flatMap((cells) => [...cells.keys()]))].sort();
  const answerColumns = [...new Set([...asked, ...older])];

  const envelopes = responses.map(envelopeCells);
  const envelopeColumns = [...new Set(envelopes.flatMap((cells) => [...cells.keys()]))];
  const taken = new Set(answerColumns);
  return {
    columns: [
      // A question may be called "language" too.
      ...envelopeColumns.map((name) => (taken.has(name) ? `submission.${name}` : name)),
      ...answerColumns,
    ],
    rows: responses.map((_response, index) => [
      ...envelopeColumns.map((name) => envelopes[index]?.get(name)),
      ...answerColumns.map((name) => answers[index]?.get(name)),
    ]),
  };
}

function envelopeCells(response: StoredResponse): Cells {
  return new Map<string, Cell>([
    ['surveyVersion', response.surveyVersion],
    ['language', response.language],
    ['completedOn', response.completedOn],
    ...Object.entries(response.context ?? {}).map(([key, value]): [string, Cell] => [
      `context.${key}`,
      value,
    ]),
  ]);
}

function answerCells(response: StoredResponse, questions: ReadonlyMap<string, Question>): Cells {
  const cells: Cells = new Map();
  for (const [id, answer] of Object.entries(response.answers)) {
    for (const [column, value] of cellsOf(id, answer, questions.get(id))) cells.set(column, value);
  }
  for (const [id, comment] of Object.entries(response.comments ?? {})) {
    cells.set(commentColumn(id), comment);
  }
  return cells;
}

/** Cells of one answer; also of a question that the survey no longer has. */
function cellsOf(id: string, answer: Answer, question: Question | undefined): Cells {
  if (Array.isArray(answer)) {
    if (question?.type === 'ranking') {
      return new Map(answer.map((value, index) => [partColumn(id, value), index + 1]));
    }
    const chosen = answer.map((value): [string, Cell] => [partColumn(id, value), 1]);
    const offered = question
      ? columnsOf(question).filter((name) => name !== commentColumn(id))
      : [];
    return new Map([...offered.map((name): [string, Cell] => [name, 0]), ...chosen]);
  }
  if (typeof answer === 'object') {
    return new Map(Object.entries(answer).map(([row, value]) => [partColumn(id, row), value]));
  }
  const severalColumns = question?.type === 'multiple-choice' || question?.type === 'ranking';
  if (severalColumns && answer === NOT_APPLICABLE) return new Map([[notApplicableColumn(id), 1]]);
  return new Map([[id, answer]]);
}

function columnsOf(question: Question): string[] {
  return [
    ...answerColumns(question),
    ...(hasComment(question) ? [commentColumn(question.id)] : []),
  ];
}

function answerColumns(question: Question): string[] {
  const { id } = question;
  switch (question.type) {
    case 'statement':
      return [];
    case 'matrix':
      return question.rows.map((row) => partColumn(id, row.id));
    case 'multiple-choice':
    case 'ranking':
      return [
        ...question.choices.map((choice) => partColumn(id, choice.value)),
        ...(question.notApplicable ? [notApplicableColumn(id)] : []),
      ];
    default:
      return [id];
  }
}

/** Column of a row or choice; one called "comment" must not meet the column of the open text. */
const partColumn = (id: string, part: string | number): string =>
  part === 'comment' ? `${id}.comment.answer` : `${id}.${part}`;
const commentColumn = (id: string): string => `${id}.comment`;
const notApplicableColumn = (id: string): string => `${id}.${NOT_APPLICABLE}`;

const hasComment = (question: Question): boolean =>
  question.comment !== undefined ||
  ('choices' in question && (question.choices ?? []).some((choice) => choice.other));
