/** What a spreadsheet runs as a formula begins with one of these (OWASP, "CSV injection"), wide forms too. */
const BEGINNING = '[=+\\-@＝＋－＠]';
/** White space, and what shows nothing. */
const UNSEEN = '\\s\\p{Cc}\\p{Cf}';

const FORMULA = new RegExp(`^[${UNSEEN}]*${BEGINNING}|^[\\t\\r\\n]`, 'u');
const BEGINS_FORMULA = new RegExp(`^${BEGINNING}`, 'u');
/** What may stand between a delimiter and a formula, the delimiter too: read whole, so that it takes linear time. */
const BETWEEN = new RegExp(`[${UNSEEN};,"]+`, 'gu');
const DELIMITER = /[;,\t\r\n]/;

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
export function withoutFormulaAnywhere(text: string): string {
  const inside = text.replace(BETWEEN, (between: string, at: number) => {
    // White space that the text begins with is part of its own cell; answers have none.
    const split = at === 0 ? between.trimStart() : between;
    const next = text.charAt(at + between.length);
    return DELIMITER.test(split) && BEGINS_FORMULA.test(next) ? `${between}'` : between;
  });
  return withoutFormula(inside);
}
