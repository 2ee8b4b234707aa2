import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/results-documents/', import.meta.url);
/** The results documents of one kind, `valid` or `faulty`, by their names. */
export const documentsOf = (kind: string): (readonly [name: string, document: unknown])[] =>
  readdirSync(new URL(`${kind}/`, folder))
    .sort()
    .map((name) => [name, load(`${kind}/${name}`)] as const);

export const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
export const load = (path: string): unknown => JSON.parse(textOf(path));
