import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import type { Delimiter } from './csv.js';
import { responseTable } from './response-table.js';
import type { ResponseSnapshot } from '../storage/response-reader.js';
import type { Survey } from 'user-survey/engine';

export interface ExportParts {
  /** As published now. */
  readonly survey: Survey;
  readonly responses: Pick<ResponseSnapshot, 'all' | 'shuffled'>;
  /** The survey in the version of a response, when it is known. */
  readonly versionOf: (version: string) => Promise<Survey | undefined>;
}

/** Every response as one JSON object a line, shuffled. */
export async function* ndjson({ responses }: ExportParts): AsyncGenerator<string> {
  for await (const response of responses.shuffled()) yield `${JSON.stringify(response)}\n`;
}

/** Every response as a row of a table, shuffled. They are read twice: the first time for the columns. */
export async function* csv(
  { survey, responses, versionOf }: ExportParts,
  delimiter: Delimiter,
): AsyncGenerator<string> {
  const { columns, rowOf } = await responseTable(survey, responses.all(), versionOf);
  yield BYTE_ORDER_MARK + csvLine(columns, delimiter);
  for await (const response of responses.shuffled()) yield csvLine(rowOf(response), delimiter);
}

/** Characters of a piece: a write of its own for every line would take longer than the line. */
const PIECE = 65_536;

/** Lines joined to pieces, the last one when there are no more. */
export async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}
