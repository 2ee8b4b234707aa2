/** A value of a cell; absent: empty. */
export type Cell = string | number | boolean | undefined;

/** A semicolon is what Nordic spreadsheets expect, together with decimal commas. */
export type Delimiter = ';' | ',';

/** Tells spreadsheets that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Text that a spreadsheet would run as a formula (OWASP, "CSV injection"), wide forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * One line of CSV (RFC 4180) that is safe to open in a spreadsheet: text that looks like a formula
 * gets an apostrophe in front. With semicolons between them, numbers have decimal commas.
 */
export const csvLine = (row: readonly Cell[], delimiter: Delimiter): string =>
  `${row.map((value) => csvCell(value, delimiter)).join(delimiter)}\r\n`;

function csvCell(value: Cell, delimiter: Delimiter): string {
  if (typeof value === 'number' && delimiter === ';') return String(value).replace('.', ',');
  if (typeof value !== 'string') return String(value ?? '');
  // U+0000 cuts the text short in some readers.
  const text = value.replaceAll('\0', '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  // Both delimiters and the tab: the reader may take another one than was asked for.
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
