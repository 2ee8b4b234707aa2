import { nearestName } from './nearest-name.js';
import { isRecord } from './record.js';
import type { Params, Problem, ProblemCode, Question } from './types.js';

/** What is known of the document so far; it is read from top to bottom. */
export interface Reading {
  /** The keys keep one fault of a preset from being told once for every question that uses it. */
  readonly problems: Map<string, Problem>;
  readonly questionIdPattern: RegExp;
  /** Ids of all questions, also those that are still to come. */
  readonly questionIds: ReadonlySet<string>;
  /** Empty until they are known. */
  languages: readonly string[];
  /** `undefined` when they are faulty, so that nothing can be said of those that are named. */
  areas: readonly string[] | undefined;
  presets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Questions read so far with their paths; without `question` where its type is not known. */
  readonly questions: Map<string, { readonly path: string; readonly question?: Partial<Question> }>;
}

/** The beginning of a reading, before anything is known. */
export const newReading = (
  questionIdPattern: RegExp,
  questionIds: ReadonlySet<string> = new Set(),
): Reading => ({
  problems: new Map(),
  questionIdPattern,
  questionIds,
  languages: [],
  areas: [],
  presets: {},
  questions: new Map(),
});

/** Where a value stands. */
export interface Place {
  readonly path: string;
  readonly reading: Reading;
}

/**
 * Reads an untrusted value. Faults are reported at the place, never thrown. After a fault the
 * value may come back in parts: good enough to look for more faults, never handed out.
 */
export type Reader<T> = (value: unknown, place: Place) => T | undefined;

export interface Field<T> {
  readonly read: Reader<T>;
  readonly required?: boolean;
  readonly otherwise?: T;
}
/** One line for each property that an object may have; they are read in this order. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> };

export const required = <T>(read: Reader<T>): Field<T> => ({ read, required: true });
export const optional = <T>(read: Reader<T>, otherwise?: T): Field<T> => ({ read, otherwise });

/** After so many problems nobody is helped by hints, and looking for them would cost time. */
const mostHints = 500;
/** https://www.rfc-editor.org/rfc/rfc6901#section-3 */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

export const child = (place: Place, key: string | number): Place => ({
  path: `${place.path}/${escaped(String(key))}`,
  reading: place.reading,
});

export function report(
  { path, reading: { problems } }: Place,
  code: ProblemCode,
  params: Params = {},
  severity: Problem['severity'] = 'error',
): undefined {
  const { name, value, names } = params;
  const key = JSON.stringify([path, code, name ?? value ?? names]);
  problems.set(key, { path, code, params, severity });
}

/** Reports a name that is not on a list, with the list and the name that was probably meant. */
export function reportUnlisted(
  place: Place,
  code: ProblemCode,
  params: Params,
  name: string,
  allowed: Iterable<string>,
  severity?: Problem['severity'],
): undefined {
  if (place.reading.problems.size >= mostHints) return report(place, code, params, severity);
  const names = [...allowed];
  const nearest = nearestName(name, names);
  report(place, code, { ...params, allowed: names, ...(nearest && { nearest }) }, severity);
}

export function wrongType(place: Place, expected: string, value: unknown): undefined {
  const actual = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  report(place, 'wrong-type', { expected, actual });
}

/** `$comment` and `x-…` are the editor's own, everywhere but in `context`. */
export const isNote = (name: string): boolean => name === '$comment' || name.startsWith('x-');

/** Reads the listed properties; `at` tells where one of them stands. */
export function readFields<T>(
  value: Record<string, unknown>,
  fields: Fields<T>,
  place: Place,
  at: (name: string) => Place = (name) => child(place, name),
): Partial<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  for (const name of Object.keys(value))
    if (!Object.hasOwn(fields, name) && !isNote(name))
      reportUnlisted(at(name), 'unknown-property', { name }, name, names);
  const result: Partial<T> = {};
  for (const name of names) {
    const field = fields[name];
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined && field.required) report(place, 'missing', { name });
    const read = given === undefined ? field.otherwise : field.read(given, at(name));
    if (read !== undefined) result[name] = read;
  }
  return result;
}

export const object =
  <T>(fields: Fields<T>): Reader<T> =>
  (value, place) =>
    isRecord(value) ? (readFields(value, fields, place) as T) : wrongType(place, 'object', value);

/** `unique`: the property that must differ between the items; `''` is the item itself. */
export function list<T>(
  item: Reader<T>,
  options: { empty?: Problem['severity']; unique?: string } = {},
): Reader<readonly T[]> {
  const { empty, unique } = options;
  return (value, place) => {
    if (!Array.isArray(value)) return wrongType(place, 'list', value);
    if (empty && value.length === 0) report(place, 'empty', {}, empty);
    const firstPaths = new Map<string, string>();
    const items: T[] = [];
    for (const [index, raw] of value.entries() as Iterable<[number, unknown]>) {
      const at = child(place, index);
      const read = item(raw, at);
      if (read === undefined) continue;
      items.push(read);
      if (unique === undefined) continue;
      const key = unique && isRecord(read) ? read[unique] : read;
      const keyPlace = unique && isRecord(raw) ? child(at, unique) : at;
      const firstPath = firstPaths.get(String(key));
      const code = unique === 'id' ? 'duplicate-id' : 'duplicate-value';
      if (firstPath !== undefined) report(keyPlace, code, { value: key as string, firstPath });
      else if (key !== undefined) firstPaths.set(String(key), keyPlace.path);
    }
    // With an item missing, positions and contents would mislead later checks.
    return items.length === value.length ? items : undefined;
  };
}

/** An object with free keys; what `isKey` denies is left out, and a fault only if it says so. */
export function record<T>(
  item: Reader<T>,
  isKey: (key: string, at: Place) => boolean | undefined,
  hasNotes = true,
): Reader<Readonly<Record<string, T>>> {
  return (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object', value);
    const entries: [string, T][] = [];
    for (const [key, raw] of Object.entries(value)) {
      if (hasNotes && isNote(key)) continue;
      const at = child(place, key);
      const read = item(raw, at);
      if (isKey(key, at) && read !== undefined) entries.push([key, read]);
    }
    return Object.fromEntries(entries);
  };
}
