import type { Cell } from './cell.js';
import { withoutFormulaAnywhere } from './formula.js';

/** A semicolon is what Nordic spreadsheets expect, together with decimal commas. */
export type Delimiter = ';' | ',';

/** Tells spreadsheets that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of CSV (RFC 4180) that is safe to open in a spreadsheet. With semicolons between them,
 * numbers have decimal commas.
 */
export const csvLine = (row: readonly Cell[], delimiter: Delimiter): string =>
  `${row.map((value) => csvCell(value, delimiter)).join(delimiter)}\r\n`;

function csvCell(value: Cell, delimiter: Delimiter): string {
  if (typeof value === 'number' && delimiter === ';') return String(value).replace('.', ',');
  if (typeof value !== 'string') return String(value ?? '');
  const safe = withoutFormulaAnywhere(value);
  // Both delimiters and the tab: the reader may take another one than was asked for.
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
