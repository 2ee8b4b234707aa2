/** What a spreadsheet runs as a formula begins with one of these (OWASP, "CSV injection"), wide forms too. */
const BEGINNING = '[=+\\-@＝＋－＠]';
/** White space, and what shows nothing. */
const UNSEEN = '[\\s\\p{Cc}\\p{Cf}]';

const FORMULA = new RegExp(`^${UNSEEN}*${BEGINNING}|^[\\t\\r\\n]`, 'u');
/** After a delimiter within the text, which is not the white space that it begins with. */
const FORMULA_INSIDE = new RegExp(
  `(?<!^${UNSEEN}*)([;,\\t\\r\\n](?:${UNSEEN}|")*)(?=${BEGINNING})`,
  'gu',
);

/** Text that a spreadsheet shows and does not run: what looks like a formula gets an apostrophe in front. */
export function withoutFormula(text: string): string {
  // U+0000 cuts the text short in some readers.
  const whole = text.replaceAll('\0', '');
  return FORMULA.test(whole) ? `'${whole}` : whole;
}

/**
 * The same where the reader decides what a cell is. A semicolon, comma, tab or line break within the
 * text begins a cell for a reader that splits at it, so what looks like a formula behind one gets its
 * apostrophe too.
 */
export const withoutFormulaAnywhere = (text: string): string =>
  withoutFormula(text.replace(FORMULA_INSIDE, "$1'"));
