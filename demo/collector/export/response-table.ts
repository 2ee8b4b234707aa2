import type { Survey } from 'user-survey/engine';
import { answerCells } from './answer-cells.js';
import type { AnswerCell } from './answer-cells.js';
import type { Cell } from './cell.js';
import { commentColumn, isOpenText, surveyColumns, withFound } from './columns.js';
import type { AnswerColumn } from './columns.js';
import { envelopeCells, envelopeFields } from './envelope.js';
import { headingOf } from './headings.js';
import { askedQuestions } from './asked-questions.js';
import type { StoredResponse } from '../storage/tables.js';

export interface ResponseTable {
  readonly columns: readonly TableColumn[];
  /** How many responses were read, and how many open texts in them. */
  readonly responses: number;
  readonly texts: number;
  /** One of the responses that were read, a cell for each column. */
  rowOf(response: StoredResponse): readonly Cell[];
}

export interface TableColumn {
  readonly name: string;
  readonly heading: string;
  /** Absent: it tells of the response and not of an answer. */
  readonly answer?: AnswerColumn;
}

interface TableParts {
  /** The latest first, which gives the columns their order. */
  readonly versions: readonly Survey[];
  /** Language in which columns are headed and values said; absent: names and values. */
  readonly labels?: string | undefined;
  readonly responses: AsyncIterable<StoredResponse>;
}

/**
 * The table of responses, one row each. What was asked in any version has its column, whether
 * somebody answered or not; so has whatever else responses have, so that nothing stored is left out.
 * The responses are read once and not kept.
 */
export async function responseTable(parts: TableParts): Promise<ResponseTable> {
  const { versions, labels } = parts;
  const asked = askedQuestions(versions, labels);
  const cellsOf = (response: StoredResponse): readonly AnswerCell[] =>
    answerCells(response, asked.of(response.surveyVersion));
  const known = surveyColumns(versions);
  const { answers, contextKeys, responses, texts } = await read(parts.responses, known, cellsOf);

  const fields = envelopeFields(contextKeys);
  const names = new Set(answers.map(({ name }) => name));
  const columns = [
    // A question may be called "language" too.
    ...fields
      .map((field) => (names.has(field) ? `submission.${field}` : field))
      .map((name): TableColumn => ({ name, heading: name })),
    ...answers.map((answer): TableColumn => {
      const { name } = answer;
      return { name, heading: labels === undefined ? name : headingOf(answer, labels), answer };
    }),
  ];
  const places = new Map([...names].map((name, index) => [name, fields.length + index]));
  return {
    columns,
    responses,
    texts,
    rowOf(response) {
      const envelope = envelopeCells(response);
      const row = [
        ...fields.map((field) => envelope.get(field)),
        ...answers.map((): Cell => undefined),
      ];
      for (const { column, value } of cellsOf(response)) row[places.get(column)!] = value;
      return row;
    },
  };
}

interface Read {
  readonly answers: readonly AnswerColumn[];
  readonly contextKeys: ReadonlySet<string>;
  readonly responses: number;
  readonly texts: number;
}

/** Reads all responses for what they have. */
async function read(
  all: AsyncIterable<StoredResponse>,
  known: readonly AnswerColumn[],
  cellsOf: (response: StoredResponse) => readonly AnswerCell[],
): Promise<Read> {
  const names = new Set(known.map(({ name }) => name));
  const openTexts = new Set(known.filter(isOpenText).map(({ name }) => name));
  const found = new Map<string, string>();
  const contextKeys = new Set<string>();
  let responses = 0;
  let texts = 0;
  for await (const response of all) {
    responses += 1;
    for (const key of Object.keys(response.context ?? {})) contextKeys.add(key);
    for (const { column, questionId } of cellsOf(response)) {
      if (!names.has(column)) found.set(column, questionId);
      if (openTexts.has(column) || column === commentColumn(questionId)) texts += 1;
    }
  }
  return { answers: withFound(known, found), contextKeys, responses, texts };
}
