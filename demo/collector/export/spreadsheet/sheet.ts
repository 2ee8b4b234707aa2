import type { Cell } from '../cell.js';
import { withoutFormula } from '../formula.js';

/** A row of this many columns is the widest that spreadsheets read, a sheet of this many rows the longest. */
export const MOST_COLUMNS = 16_384;
export const MOST_SHEET_ROWS = 1_048_576;
/** Characters that spreadsheets read in a cell. */
const LONGEST_TEXT = 32_767;

/** The XML of a sheet (ECMA-376, part 1, 18.3); the first row stays in sight. */
export async function* sheetXml(
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews><sheetData>'
  );
  const letters = columnLetters();
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const cells = row.map((value, index) => cellXml(`${letters(index)}${number}`, value));
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** A text stands in its own cell, typed as text; a table of all texts would have to be kept in memory. */
function cellXml(place: string, value: Cell): string {
  switch (typeof value) {
    case 'number':
      return `<c r="${place}"><v>${value}</v></c>`;
    case 'boolean':
      return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
    case 'string':
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${textXml(value)}</t></is></c>`;
    default:
      return '';
  }
}

/** Lone surrogates and control characters cannot stand in XML, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** What a spreadsheet would read as an escaped character of its own: `_x000D_`. */
const ESCAPED = /_(?=x[\da-f]{4}_)/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

const textXml = (text: string): string =>
  withoutFormula(text)
    .slice(0, LONGEST_TEXT)
    .replace(NOT_IN_XML, '')
    .replace(ESCAPED, '_x005F_')
    .replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? '');

/** Names of columns by index: A … Z, AA … */
function columnLetters(): (index: number) => string {
  const known: string[] = [];
  return (index) => (known[index] ??= lettersOf(index));
}

function lettersOf(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}
