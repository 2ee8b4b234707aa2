import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { hasTooMany, missingAtEnd } from './brackets.js';
import { recognizeString } from './recognize-string.js';
import { recognizeSymbol } from './recognize-symbol.js';
import { mended, type SyntaxFault } from './syntax-fault.js';

/** As much of a text as is shown in a sentence. */
const excerpt = (text: string): string => /^[^\n]{0,20}/.exec(text)![0].trim();

/** A bracket that does not fit: another is missing before it, or it is one too many. */
function recognizeBracket(text: string, at: number, end: number): SyntaxFault | undefined {
  const bracket = text[at]!;
  if (bracket !== ']' && bracket !== '}') return undefined;
  if (hasTooMany(bracket, text)) return mended('bracket-extra', at, [at, at + 1, ' '], bracket);
  const missing = bracket === ']' ? '}' : ']';
  return mended('bracket-missing', end, [end, end, missing], missing);
}

/** A number with a decimal comma, or one that begins with 0: two numbers to the parser. */
function recognizeNumber(text: string, at: number): SyntaxFault | undefined {
  const before = text.slice(0, at);
  if (!/\d/.test(text[at] ?? '')) return undefined;
  const [after] = /^\d*/.exec(text.slice(at))!;
  const [first] = /\d+,$/.exec(before) ?? [];
  if (first) return mended('bad-number', at - first.length, [at - 1, at, '.'], first + after);
  if (/(^|[^\d.])0$/.test(before))
    return mended('bad-number', at - 1, [at - 1, at, ' '], `0${after}`);
  return undefined;
}

/**
 * What is wrong where the parser stopped, in an editor's words.
 * @param parseError the first of the text
 */
export function recognizeFault(text: string, parseError: ParseError): SyntaxFault {
  const { offset, length } = parseError;
  const error = printParseErrorCode(parseError.error);
  const token = text.slice(offset, offset + length);
  // Where what stands before ends.
  const end = text.slice(0, offset).trimEnd().length;
  const before = text[end - 1];
  const takeAway = (at: number) => mended('comma-extra', at, [at, at + 1, ' ']);

  switch (error) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return mended('comment', offset, [offset, offset + length, ' '.repeat(length)]);
    case 'UnexpectedEndOfString':
    case 'InvalidCharacter':
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return recognizeString(text, offset, length);
    case 'InvalidSymbol':
      return recognizeSymbol(text, offset, end);
    case 'CommaExpected':
      return (
        recognizeNumber(text, offset) ??
        recognizeBracket(text, offset, end) ??
        mended('comma-missing', end, [end, end, ','], excerpt(token))
      );
    case 'PropertyNameExpected':
    case 'ValueExpected': {
      if (token === ',' && before !== ':') return takeAway(offset);
      const number = recognizeNumber(text, offset);
      if (number) return number;
      const closes = error === 'ValueExpected' ? ']' : '}';
      if (before === ',' && token === closes) return takeAway(end - 1);
      if (before === ',' && token === '{') {
        const comma = end - 1;
        return mended('bracket-missing', comma, [comma, comma, '}'], '}');
      }
      if (error === 'ValueExpected' && before === ':') return { fault: 'value-missing', at: end };
      if (length > 0 && error === 'PropertyNameExpected' && /^[-\w]/.test(token))
        return mended('name-unquoted', offset, [offset, offset + length, `"${token}"`], token);
      return recognizeBracket(text, offset, end) ?? closeAtEnd(text, end);
    }
    case 'ColonExpected':
      return mended('colon-missing', end, [end, end, ':']);
    case 'EndOfFileExpected':
      if (token === ':') return mended('bracket-missing', 0, [0, 0, '{'], '{');
      return /^[\]}]/.test(token)
        ? mended('bracket-extra', offset, [offset, offset + 1, ' '], token)
        : mended('after-end', offset, [offset, text.length, ''], excerpt(text.slice(offset)));
    default:
      return closeAtEnd(text, end);
  }
}

/** The text ends too early. */
function closeAtEnd(text: string, end: number): SyntaxFault {
  const missing = missingAtEnd(text);
  if (missing.length === 0) return { fault: 'no-json', at: end };
  return mended('bracket-missing', end, [end, end, missing.join('')], missing.join(' '));
}
