import { CURLY_QUOTE } from './recognize-symbol.js';
import { mended, type SyntaxFault } from './syntax-fault.js';

/** What is left of a text up to its first `\` that means nothing. */
const beforeBackslash = /^(?:[^\\]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*/i;

/**
 * What is wrong with a text in quotation marks.
 * @param start offset of its first quotation mark
 * @param length up to its end, or to that of the line
 */
export function recognizeString(text: string, start: number, length: number): SyntaxFault {
  const end = start + length;
  const token = text.slice(start, end);
  const invisible = token.search(/\p{Cc}/u);
  if (invisible >= 0) {
    const at = start + invisible;
    return mended('invisible-sign', at, [at, at + 1, ' ']);
  }
  const backslash = beforeBackslash.exec(token)![0].length;
  if (backslash < token.length && token[backslash + 1] !== undefined) {
    const at = start + backslash;
    return mended('backslash', at, [at, at, '\\']);
  }
  const curly = new RegExp(`${CURLY_QUOTE}(?=[\\s,:\\]}]*$)`).exec(token);
  if (curly) {
    const at = start + curly.index;
    return mended('curly-quotes', at, [at, at + 1, '"'], curly[0]);
  }
  // Does the text go on in the next lines, or did its end get lost?
  const [goesOn = '', words = ''] = /^([^"]*)"/.exec(text.slice(end)) ?? [];
  if (/[^\s[\]{},:]/.test(words))
    return mended('line-break', end, [end, end + words.length, words.replace(/\s/g, ' ')]);
  let at = end;
  // From the end: an expression would try at each of many spaces.
  while (at > start && /[\s,\]}]/.test(text[at - 1]!)) at -= 1;
  return goesOn || at > start
    ? mended('quote-missing', at, [at, at, '"'])
    : { fault: 'no-json', at };
}
