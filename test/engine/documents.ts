import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/documents/', import.meta.url);
/** Names of the documents of one kind: `valid/` or `faulty/`. */
export const names = (kind: string) => readdirSync(new URL(kind, folder)).sort();
/** The text of a document, by kind and name. */
export const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
export const load = (path: string): unknown => JSON.parse(textOf(path));
