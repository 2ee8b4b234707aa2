/**
 * A typed text in the form that is sent: without surrounding space, and without what neither
 * JSON readers nor databases agree on (U+0000 and halves of surrogate pairs).
 */
export const cleanText = (typed: string): string => typed.replace(/[\0\p{Cs}]/gu, '').trim();

/** Length in code points, the unit of every `maxLength` (an emoji of one code point counts one). */
export const codePoints = (text: string): number => [...text].length;

/** Does the text match a `pattern` of the survey document (as in JSON Schema: unanchored, flag `u`)? */
export type MatchesPattern = (pattern: string, text: string) => boolean;

/** With the language's own `RegExp`: a server that a stranger's text reaches takes a linear one. */
export const matchesPattern: MatchesPattern = (pattern, text) =>
  new RegExp(pattern, 'u').test(text);
