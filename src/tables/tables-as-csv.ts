import type { Cell, Column, Table } from './figure-table.js';

/** Text that a spreadsheet would run as a formula (OWASP, "CSV injection"), wide forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const written = (words: string): string => {
  // U+0000 cuts the text short in some readers.
  const text = words.replaceAll('\0', '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const headOf = ({ head, isPercent }: Column): string =>
  written(isPercent ? `${head.text} (%)` : head.text);

/** A number is one, with the decimal comma that Nordic spreadsheets read. */
const cellOf = ({ value, words }: Cell): string =>
  value === undefined ? written(words.text) : String(value).replace('.', ',');

const lineOf = (cells: readonly string[]): string => `${cells.join(';')}\r\n`;

/**
 * Tables as CSV (RFC 4180, with semicolons) that is safe to open in a spreadsheet: each with its
 * caption above and an empty line below. The byte order mark tells spreadsheets that it is UTF-8.
 */
export const toCsv = (tables: readonly Table[]): string => {
  const blocks = tables.map(({ caption, columns, rows }) =>
    [
      [written(caption.text)],
      columns.map(headOf),
      ...rows.map(({ head, cells }) => [written(head.text), ...cells.map(cellOf)]),
    ]
      .map(lineOf)
      .join(''),
  );
  return `\uFEFF${blocks.join('\r\n')}`;
};
