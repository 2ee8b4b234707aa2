import type { Survey } from 'user-survey/engine';
import { askedQuestions } from './asked-questions.js';
import { sayAnswers } from './answer-words.js';
import type { Cell } from './cell.js';
import { CODE_BOOK_HEADINGS, codeBook } from './code-book.js';
import { isOpenText } from './columns.js';
import { comments } from './comments.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import type { Delimiter } from './csv.js';
import { questionHeadings } from './headings.js';
import { inPieces } from './pieces.js';
import { responseTable } from './response-table.js';
import type { ResponseTable } from './response-table.js';
import { MOST_COLUMNS, MOST_SHEET_ROWS } from './spreadsheet/sheet.js';
import { workbook } from './spreadsheet/workbook.js';
import type { ResponseSnapshot } from '../storage/responses/response-reader.js';

export interface ExportParts {
  /** The survey in all its versions, the latest first. */
  readonly versions: readonly Survey[];
  readonly responses: Pick<ResponseSnapshot, 'all' | 'shuffled'>;
  /** Language in which answers are said; absent: their values. */
  readonly labels?: string | undefined;
}

/** What is sent, piece by piece. */
export type Contents = AsyncIterable<string | Uint8Array>;

/** Every response as one JSON object a line, shuffled. */
export function ndjson({ versions, responses, labels }: ExportParts): Contents {
  const asked = askedQuestions(versions, labels);
  async function* lines(): AsyncGenerator<string> {
    for await (const response of responses.shuffled())
      yield `${JSON.stringify(sayAnswers(response, asked.of(response.surveyVersion)))}\n`;
  }
  return inPieces(lines());
}

/** Every open text as one JSON object a line. */
export function commentLines({ versions, responses }: ExportParts): Contents {
  async function* lines(): AsyncGenerator<string> {
    for await (const comment of comments(versions, responses.all))
      yield `${JSON.stringify(comment)}\n`;
  }
  return inPieces(lines());
}

/** Every response as a row of a table, shuffled. They are read twice: the first time for the columns. */
export async function csv(parts: ExportParts, delimiter: Delimiter): Promise<Contents> {
  const { versions, labels, responses } = parts;
  const table = await responseTable({ versions, labels, responses: responses.all() });
  async function* lines(): AsyncGenerator<string> {
    const headings = table.columns.map(({ heading }) => heading);
    yield BYTE_ORDER_MARK + csvLine(headings, delimiter);
    for await (const response of responses.shuffled())
      yield csvLine(table.rowOf(response), delimiter);
  }
  return inPieces(lines());
}

/** Responses that a spreadsheet takes; one with more is slow to open, and slow to work in. */
export const MOST_ROWS = 100_000;

/**
 * A workbook with a sheet of answers, shuffled, one of what its columns hold, and one of the open
 * texts, which do not stand beside the answers.
 * @returns nothing when it would be more than a spreadsheet takes
 */
export async function xlsx(parts: ExportParts): Promise<Contents | undefined> {
  const { versions, labels, responses } = parts;
  const table = await responseTable({
    versions,
    labels,
    responses: atMost(MOST_ROWS + 1, responses.all()),
  });
  if (!fits(table)) return undefined;
  return workbook([
    { name: 'answers', rows: answerRows(table, parts) },
    { name: 'code book', rows: [CODE_BOOK_HEADINGS, ...codeBook(table.columns, labels)] },
    { name: 'comments', rows: commentRows(parts) },
  ]);
}

async function* atMost<T>(count: number, items: AsyncIterable<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const item of items) {
    yield item;
    number += 1;
    if (number === count) return;
  }
}

const fits = ({ columns, responses, texts }: ResponseTable): boolean =>
  responses <= MOST_ROWS && columns.length <= MOST_COLUMNS && texts < MOST_SHEET_ROWS;

async function* answerRows(
  { columns, rowOf }: ResponseTable,
  { responses }: ExportParts,
): AsyncGenerator<readonly Cell[]> {
  const isShown = columns.map(({ answer }) => !answer || !isOpenText(answer));
  yield columns.filter((_column, index) => isShown[index]).map(({ heading }) => heading);
  for await (const response of responses.shuffled())
    yield rowOf(response).filter((_cell, index) => isShown[index]);
}

async function* commentRows({
  versions,
  responses,
  labels,
}: ExportParts): AsyncGenerator<readonly Cell[]> {
  yield ['question', 'text', 'unit', 'round', 'language'];
  const questionOf = labels === undefined ? (id: string) => id : questionHeadings(versions, labels);
  for await (const { question, text, unit, round, language } of comments(versions, responses.all))
    yield [questionOf(question), text, unit, round, language];
}
