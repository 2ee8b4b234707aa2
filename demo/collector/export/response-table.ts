import { NOT_APPLICABLE } from 'user-survey/engine';
import type { Answer, Question, Survey } from 'user-survey/engine';
import type { Cell } from './csv.js';
import type { StoredResponse } from '../storage/tables.js';

type Cells = Map<string, Cell>;

export interface ResponseTable {
  readonly columns: readonly string[];
  /** One of the responses that the columns were made of, a cell for each column. */
  rowOf(response: StoredResponse): readonly Cell[];
}

/**
 * The table of responses, one row each. Columns: an answer `when`, a row of a matrix `staff.listen`,
 * a choice of many `help.cleaning` (1 or 0; empty when unanswered, and where that response's version
 * did not have the choice), a ranked choice `wishes.cleaning` (its place, 1 is best), a comment
 * `help.comment`. What an older version of the survey asked comes last, so that nothing stored is left
 * out. The responses are read once and not kept.
 * @param survey as published now, which gives the columns their order
 * @param versionOf the survey in the version of a response, when it is known
 */
export async function responseTable(
  survey: Survey,
  responses: AsyncIterable<StoredResponse>,
  versionOf: (version: string) => Promise<Survey | undefined>,
): Promise<ResponseTable> {
  const questions = new Map<string, ReadonlyMap<string, Question>>();
  const envelope = new Set<string>();
  const asked = new Set(survey.questions.flatMap(columnsOf));
  const older = new Set<string>();
  const answersOf = (response: StoredResponse): Cells =>
    answerCells(response, questions.get(response.surveyVersion));

  for await (const response of responses) {
    const { surveyVersion } = response;
    if (!questions.has(surveyVersion)) {
      const version = (await versionOf(surveyVersion)) ?? survey;
      questions.set(surveyVersion, new Map(version.questions.map((each) => [each.id, each])));
    }
    for (const column of envelopeCells(response).keys()) envelope.add(column);
    for (const column of answersOf(response).keys()) if (!asked.has(column)) older.add(column);
  }

  const answerColumns = [...asked, ...[...older].sort()];
  const taken = new Set(answerColumns);
  return {
    columns: [
      // A question may be called "language" too.
      ...[...envelope].map((name) => (taken.has(name) ? `submission.${name}` : name)),
      ...answerColumns,
    ],
    rowOf(response) {
      const cells = envelopeCells(response);
      const answers = answersOf(response);
      return [
        ...[...envelope].map((name) => cells.get(name)),
        ...answerColumns.map((name) => answers.get(name)),
      ];
    },
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

function answerCells(
  response: StoredResponse,
  questions: ReadonlyMap<string, Question> | undefined,
): Cells {
  const cells: Cells = new Map();
  for (const [id, answer] of Object.entries(response.answers)) {
    for (const [column, value] of cellsOf(id, answer, questions?.get(id))) cells.set(column, value);
  }
  for (const [id, comment] of Object.entries(response.comments ?? {})) {
    cells.set(commentColumn(id), comment);
  }
  return cells;
}

/** Cells of one answer, to a question of the response's own version. */
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
