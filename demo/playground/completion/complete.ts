import { findNodeAtLocation, getLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { DocumentNames } from './document-names.js';
import { propertySuggestions } from './property-names.js';
import type { Suggestions } from './suggestion.js';
import { valueSuggestions } from './values.js';

/**
 * What could be written at a place of a survey document that is not finished, from our JSON Schema and
 * from the names that the document itself gives.
 * @param text the document as it is being written
 * @param position offset of the cursor
 */
export function suggestionsAt(text: string, position: number): Suggestions | undefined {
  const { path, isAtPropertyKey } = getLocation(text, position);
  const root = parseTree(text);
  const names = new DocumentNames(root && getNodeValue(root));
  const { from, to } = wordAround(text, position);
  const before = text.slice(0, from).trimEnd();
  // After a value in an object only a comma is missing.
  const isAfterValue = typeof path.at(-1) === 'string' && /[\w"\]}]$/.test(before);
  if (!isAtPropertyKey && !isAfterValue) {
    if (!/[:[,]$/.test(before)) return undefined;
    return { from, to, suggestions: valueSuggestions(root, path, names) };
  }
  const here = path.slice(0, -1);
  const object = root && findNodeAtLocation(root, here);
  const taken = (object?.children ?? [])
    .filter(({ offset, length }) => position < offset || position > offset + length)
    .map((property) => String(property.children?.[0]?.value));
  const after = text.slice(to).trimStart();
  const nameOnly = after.startsWith(':');
  const suggestions = propertySuggestions({ root, path: here, taken, names, nameOnly });
  const isFollowed = after.startsWith('"') && !nameOnly;
  return {
    from,
    to,
    commaAt: /[{,]$/.test(before) ? undefined : before.length,
    suggestions: isFollowed
      ? suggestions.map((suggestion) => ({ ...suggestion, text: `${suggestion.text},` }))
      : suggestions,
  };
}

/** The word, or text in quotes, that the cursor is in; an open quote ends at the cursor. */
function wordAround(text: string, position: number): { from: number; to: number } {
  const lineStart = text.lastIndexOf('\n', position - 1) + 1;
  const line = text.slice(lineStart, text.indexOf('\n', position) >>> 0);
  const column = position - lineStart;
  for (const { index, 0: quoted } of line.matchAll(/"(?:[^"\\]|\\.)*"?/g)) {
    const end = index + quoted.length;
    if (index < column && (column < end || !/."$/.test(quoted)))
      return { from: lineStart + index, to: /."$/.test(quoted) ? lineStart + end : position };
  }
  const [word] = /[\w$-]*$/.exec(line.slice(0, column))!;
  return { from: position - word.length, to: position };
}
