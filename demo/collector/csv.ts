/** A value of a cell; absent: empty. */
export type Cell = string | number | boolean | undefined;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Text that a spreadsheet would run as a formula (OWASP, "CSV injection"), wide forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * CSV (RFC 4180) that is safe to open in a spreadsheet: text that looks like a formula gets an
 * apostrophe in front. The byte order mark tells spreadsheets that it is UTF-8.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function csvCell(value: Cell): string {
  if (typeof value !== 'string') return String(value ?? '');
  // U+0000 cuts the text short in some readers.
  const text = value.replaceAll('\0', '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
