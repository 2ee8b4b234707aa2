import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from 'jsonc-parser';
import { stepsBetween, type DocumentNames } from './document-names.js';
import { isDefinition, schemasAt, type Schema } from './schema-at.js';
import type { Suggestion } from './suggestion.js';

/** Where a property is being written. */
export interface PropertyPlace {
  readonly root: Node | undefined;
  /** Of the object. */
  readonly path: JSONPath;
  /** Names that the object has already. */
  readonly taken: readonly string[];
  readonly names: DocumentNames;
  /** Only the name is being changed: its value stands there already. */
  readonly nameOnly: boolean;
}

/** The properties that the object may have and has not yet; what must be there stands first. */
export function propertySuggestions(place: PropertyPlace): Suggestion[] {
  const schemas = schemasAt(place.root, place.path);
  const required = schemas.flatMap((schema) => schema.required ?? []);
  const known = new Map(
    schemas.flatMap((schema) => Object.entries(schema.properties ?? {}).reverse()).reverse(),
  );
  const byName = [...known].map(([name, { description }]) => ({ name, description }));
  const others = namesFromDocument(place, schemas).map((name) => ({
    name,
    description: undefined,
  }));
  return [...byName, ...others]
    .filter(({ name }) => !place.taken.includes(name))
    .map(({ name, description }) => ({
      label: name,
      description,
      wanted: required.includes(name),
      ...written(place, name),
    }));
}

/** Names that no schema can list: languages of a text, steps of a scale. */
function namesFromDocument({ root, path, names }: PropertyPlace, schemas: Schema[]): string[] {
  if (isDefinition(schemas, 'text', 'alternativeText')) return [...names.languages];
  const last = path.at(-1);
  if (last === 'fallback' || last === 'audio') return [...names.languages];
  if (last !== 'labels') return [];
  const question = root && findNodeAtLocation(root, path.slice(0, -1));
  const { min = 1, max = 5 } = (question ? getNodeValue(question) : {}) as Record<string, number>;
  return stepsBetween(Number(min), Number(max)).map(String);
}

/** The property as it is written, with the beginning of a value. */
function written(
  { root, path, names, nameOnly }: PropertyPlace,
  name: string,
): Pick<Suggestion, 'text' | 'cursor' | 'goesOn'> {
  const key = JSON.stringify(name);
  if (nameOnly) return { text: key, cursor: key.length };
  const { value, inside, goesOn } = beginning(schemasAt(root, [...path, name]), names);
  return { text: `${key}: ${value}`, cursor: key.length + 2 + inside, goesOn };
}

interface Beginning {
  readonly value: string;
  /** How far into the value the cursor goes. */
  readonly inside: number;
  readonly goesOn?: boolean;
}

/** The beginning of a value, by the first schema that says what it is. */
function beginning(schemas: readonly Schema[], names: DocumentNames): Beginning {
  if (isDefinition(schemas, 'text', 'alternativeText')) return textIn(names.languages);
  if (schemas.some((schema) => schema.enum)) return { value: '""', inside: 1, goesOn: true };
  if (schemas.some((schema) => schema.const === true)) return { value: 'true', inside: 4 };
  const type = schemas.map((schema) => schema.type).find((found) => found !== undefined);
  if (type === 'boolean') return { value: 'true', inside: 4 };
  if (type === 'array') return { value: '[]', inside: 1, goesOn: true };
  if (type === 'object') return { value: '{}', inside: 1, goesOn: true };
  if (type === 'string') return { value: '""', inside: 1, goesOn: true };
  return { value: '', inside: 0, goesOn: true };
}

/** A text has every language of the document, so that none is forgotten. */
function textIn(languages: readonly string[]): Beginning {
  if (languages.length < 2) return { value: '""', inside: 1 };
  const texts = languages.map((language) => `${JSON.stringify(language)}: ""`);
  return { value: `{ ${texts.join(', ')} }`, inside: `{ ${texts[0]!}`.length - 1 };
}
