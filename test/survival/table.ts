import { readFileSync, writeFileSync } from 'node:fs';
import { tableRows } from '../support/markdown.js';
import { BUTTON, type Row } from './measure.js';
import { SNIPPETS } from './snippets.js';

/** The document that the table stands in, between two comments. */
export const TABLE_FILE = 'demo/documents/what-editors-let-through.md';
const START = '<!-- Made by `npm run editors`. -->\n';
const END = '<!-- End of what is made. -->\n';

const COLUMNS: readonly string[] = [...SNIPPETS.map(({ name }) => name), BUTTON];

/** How the pages of an editor end, in words, column by column. */
export const cellsOf = ({ fates }: Row): readonly string[] =>
  COLUMNS.map((name) => fates.get(name)?.endings['with our script'] ?? 'no button');

/** The cells that the document has for an editor. The version is of when they were written. */
export function writtenCells({ editor }: Row): readonly string[] | undefined {
  const [, table = ''] = readFileSync(TABLE_FILE, 'utf8').split(START);
  const [, , ...cells] = tableRows(table).find(([name]) => name === editor) ?? [];
  return cells;
}

/** Lines of Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['editor or filter', 'version', ...COLUMNS];
  const lines = rows.map((row) =>
    row.missing
      ? [row.editor, `not here. ${row.missing}`]
      : [row.editor, row.version, ...cellsOf(row)],
  );
  return [head, head.map(() => '---'), ...lines]
    .map((line) => `| ${line.join(' | ')} |\n`)
    .join('');
}

/** Makes the document's table anew. Every editor has to be here, or its row would be lost. */
export function writeTable(rows: readonly Row[]): void {
  const missing = rows.flatMap((row) => row.missing ?? []);
  if (missing.length > 0) throw new Error(`The table would lose rows: ${missing.join(' ')}`);
  const markdown = readFileSync(TABLE_FILE, 'utf8');
  const [before, rest] = markdown.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${TABLE_FILE} has lost the comments around its table`);
  writeFileSync(TABLE_FILE, `${before}${START}\n${tableOf(rows)}\n${END}${after}`);
}
