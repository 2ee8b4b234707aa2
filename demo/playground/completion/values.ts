import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from 'jsonc-parser';
import type { DocumentNames, Named } from './document-names.js';
import { schemasAt } from './schema-at.js';
import type { Suggestion } from './suggestion.js';

const LANGUAGES = ['nb', 'nn', 'sv', 'en', 'se', 'da', 'fi', 'ar', 'uk', 'pl', 'so', 'de'];

/** The values that may stand at a place: those of a closed list, and names that the document gives. */
export function valueSuggestions(
  root: Node | undefined,
  path: JSONPath,
  names: DocumentNames,
): Suggestion[] {
  const fromDocument = valuesFromDocument(root, path, names);
  const found = fromDocument.length > 0 ? fromDocument : valuesFromSchema(root, path);
  return found.map(({ value, words }) => {
    const text = JSON.stringify(value);
    return { label: String(value), detail: words, text, cursor: text.length };
  });
}

function valuesFromSchema(root: Node | undefined, path: JSONPath): Named[] {
  const schemas = schemasAt(root, path);
  const listed = schemas.flatMap((schema) => (schema.enum ?? []) as string[]);
  const isBoolean = schemas.some(({ type, const: only }) => type === 'boolean' || only === true);
  const both = isBoolean ? [true, false] : [];
  return [...new Set([...listed, ...both])].map((value) => ({ value }));
}

function valuesFromDocument(
  root: Node | undefined,
  path: JSONPath,
  names: DocumentNames,
): readonly Named[] {
  // Of an item what counts is the name of its list.
  const isItem = typeof path.at(-1) === 'number';
  const name = isItem ? path.at(-2) : path.at(-1);
  const around = root && findNodeAtLocation(root, path.slice(0, isItem ? -2 : -1));
  const object = (around ? getNodeValue(around) : {}) as Record<string, unknown>;
  switch (name) {
    case 'question':
      return path.includes('visibleIf') ? names.questionsBefore(path) : names.questions;
    case 'equals':
    case 'notEquals':
    case 'in':
    case 'includes':
    case 'atLeast':
    case 'atMost':
      return names.answersTo(object['question']);
    case 'positive':
      return names.answersTo(object['id']);
    case 'preset':
      return names.presets;
    case 'area':
      return names.areas;
    case 'breakdowns':
    case 'by':
    case 'unpublished':
      return names.questions;
    case 'languages':
      return isItem ? LANGUAGES.map((value) => ({ value })) : [];
    default:
      return [];
  }
}
