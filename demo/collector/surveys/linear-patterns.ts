import { RE2JS } from 're2js';
import type { MatchesPattern } from 'user-survey/engine';

/** What `\s` means in JavaScript (ECMA-262, WhiteSpace and LineTerminator); to RE2 it is ASCII. */
const SPACE =
  '\\t-\\r \\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{2028}\\u{2029}\\u{202f}\\u{205f}\\u{3000}\\u{feff}';
/** What `.` means. */
const ANY = '[^\\n\\r\\u{2028}\\u{2029}]';
/** Patterns that are kept compiled. */
const MOST_KEPT = 1000;

/**
 * Asks the patterns of survey documents in time that is linear in the text (RE2), because anybody may
 * post a text that keeps JavaScript's `RegExp` busy for hours. A pattern that RE2 does not know
 * (look-around, back references) is told to the operator once, and every text matches it.
 * @param report takes one line for the operator; it never holds a text
 */
export function linearPatterns(report: (line: string) => void): MatchesPattern {
  const kept = new Map<string, RE2JS | undefined>();
  const compile = (pattern: string): RE2JS | undefined => {
    try {
      return RE2JS.compile(RE2JS.translateRegExp(asRe2(pattern)));
    } catch (reason) {
      report(
        `The pattern ${pattern} is not checked here, and every text matches it (${String(reason)})`,
      );
      return undefined;
    }
  };
  return (pattern, text) => {
    if (!kept.has(pattern)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(pattern, compile(pattern));
    }
    return kept.get(pattern)?.matcher(text).find() ?? true;
  };
}

/**
 * The same pattern in words that mean the same to RE2: the page has taken the text by JavaScript's.
 * @throws Error for a complement within a complement, which RE2 cannot say
 */
function asRe2(pattern: string): string {
  let place: 'outside' | 'class' | 'complement' = 'outside';
  return pattern.replace(/\\[^]|\[\^?|\]|\./gu, (found) => {
    switch (found) {
      case '[':
      case '[^':
        if (place === 'outside') place = found === '[' ? 'class' : 'complement';
        return found;
      case ']':
        place = 'outside';
        return found;
      case '.':
        return place === 'outside' ? ANY : found;
      case '\\s':
        return place === 'outside' ? `[${SPACE}]` : SPACE;
      case '\\S':
        if (place === 'complement') throw new Error('\\S in [^…]');
        // In a class RE2's own has some spaces more, which takes an answer rather than losing it.
        return place === 'outside' ? `[^${SPACE}]` : found;
      default:
        return found;
    }
  });
}
