import { mended, type SyntaxFault } from './syntax-fault.js';

/** Quotation marks of word processors, as a class of a regular expression. */
export const CURLY_QUOTE = '[“”„‟«»‘’‚″]';

const quoted = new RegExp(`^(${CURLY_QUOTE})([^\\n]*?)${CURLY_QUOTE}(?=\\s*(?:[,:\\]}\\n]|$))`);
const singleQuoted = /^'([^'\n]*)'/;
/** Invisible, and no space of JSON. */
const invisible = /^(?:(?![ \t\r\n])[\p{Z}\p{Cf}])+/u;
const endOfText = /^[^\n]*?"(?=\s*(?:[,:}\]\n]|$))/;
/** Words that have a quotation mark at their end alone. */
const lastQuote = /^([^"\n]+)"(?=\s*(?:[,:}\]\n]|$))/;
const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  none: 'null',
  null: 'null',
};

/** Quotation marks that JSON does not know become its own. */
function otherQuotes(text: string, at: number): SyntaxFault | undefined {
  const rest = text.slice(at);
  const sign = text[at]!;
  const isSingle = sign === "'";
  if (!isSingle && !new RegExp(CURLY_QUOTE).test(sign)) return undefined;
  const pair = (isSingle ? singleQuoted : quoted).exec(rest);
  const words = pair?.at(-1)?.replaceAll('"', "'");
  const mend = pair
    ? ([at, at + pair[0].length, `"${words}"`] as const)
    : ([at, at + 1, '"'] as const);
  return isSingle ? mended('single-quotes', at, mend) : mended('curly-quotes', at, mend, sign);
}

/** A text has ended too early: at a quotation mark that belongs to it, or it ends in a curly one. */
function insideText(text: string, end: number): SyntaxFault | undefined {
  const last = end - 1;
  if (text[last] !== '"') return undefined;
  const first = text.lastIndexOf('"', last - 1);
  const curly = new RegExp(`${CURLY_QUOTE}(?=\\s*[,:\\]}])`).exec(text.slice(first, last));
  if (curly) {
    const at = first + curly.index;
    return mended('curly-quotes', at, [at, at + 1, '"'], curly[0]);
  }
  // The end of the text before was lost: the next name began where that text seemed to end.
  const before = text.slice(first, last).replace(/\s*[,{}[\]\s]*$/, '').length;
  if (/[,{]\s*$/.test(text.slice(first, last)) && /^[\w$-]+"\s*:/.test(text.slice(end)))
    return mended('quote-missing', first + before, [first + before, first + before, '"']);
  const [rest] = endOfText.exec(text.slice(end)) ?? [];
  if (rest === undefined) return undefined;
  const to = end + rest.length - 1;
  return mended('quote-inside', last, [last, to, text.slice(last, to).replaceAll('"', "'")]);
}

/** Is the document over? */
function isComplete(text: string): boolean {
  if (!/[}\]]$/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * What is wrong with signs that are no JSON.
 * @param at offset of the first
 * @param end where what stands before it ends
 */
export function recognizeSymbol(text: string, at: number, end: number): SyntaxFault {
  const rest = text.slice(at);
  if (isComplete(text.slice(0, end)))
    return mended('after-end', at, [at, text.length, ''], /^.{0,20}/.exec(rest)![0].trim());
  const quotes = otherQuotes(text, at);
  if (quotes) return quotes;
  if (rest.startsWith('#')) {
    const { length } = /^.*/.exec(rest)![0];
    return mended('comment', at, [at, at + length, ' '.repeat(length)]);
  }
  if (rest.startsWith(';')) return mended('wrong-sign', at, [at, at + 1, ','], ';');
  if (rest.startsWith('=')) return mended('wrong-sign', at, [at, at + 1, ':'], '=');
  const [unseen] = invisible.exec(rest) ?? [];
  if (unseen)
    return mended('invisible-sign', at, [at, at + unseen.length, ' '.repeat(unseen.length)]);
  const [name] = /^[\p{L}_$][\p{L}\d_$-]*(?=\s*:)/u.exec(rest) ?? [];
  if (name) return mended('name-unquoted', at, [at, at + name.length, `"${name}"`], name);
  const inside = insideText(text, end);
  if (inside) return inside;
  const [value] = /^[^,\]}\n]*/.exec(rest)!;
  const word = value.trim();
  const [, words] = lastQuote.exec(rest) ?? [];
  if (words && !/^[\d+.-]/.test(words))
    return mended('bare-word', at, [at, at + words.length, `"${words}`], words);
  if (/^[+.-]*\d/.test(word)) return { fault: 'bad-number', at, value: word };
  const known = WORDS[word.toLowerCase()];
  if (known) return mended('bare-word', at, [at, at + word.length, known], word);
  return /^[\p{L}_]/u.test(word)
    ? { fault: 'bare-word', at, value: word }
    : { fault: 'no-json', at };
}
