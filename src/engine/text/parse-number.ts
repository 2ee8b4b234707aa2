/** Spaces of every width, bidirectional marks and the Arabic thousands sign: never a decimal sign. */
const IGNORED = /[\s\u200e\u200f\u061c\u066c]/g;
/** Arabic-Indic and extended Arabic-Indic digits; the last four bits are the digit's value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Reads a number as people type it: spaces are dropped, `,` and `.` are decimal signs (with both,
 * the last one; the other groups digits), U+2212 is a minus, Arabic digits and U+066B are read.
 * No exponents, no hexadecimal. `undefined`: not a number.
 */
export const parseNumber = (typed: string): number | undefined => {
  const text = typed
    .replace(IGNORED, '')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('\u066b', '.')
    .replace('\u2212', '-');
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const grouping = decimal === ',' ? '.' : ',';
  const plain = text.replaceAll(grouping, '').replace(decimal, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return value + 0; // never -0, which JSON does not keep
};
