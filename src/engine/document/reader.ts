import { nearestName } from './nearest-name.js';
import type { QuestionParts } from './question-parts.js';
import { isRecord } from '../record.js';
import { remembered } from '../remembered.js';
import type { ConditionValue, Measure } from './survey.js';
import type { Problem, ProblemCode, ProblemParams } from './problem.js';

export type Raw = Readonly<Record<string, unknown>>;

/** What is known of the document so far; it is read from top to bottom. */
export interface Reading {
  /** The keys keep one fault of a preset from being told once for every question that uses it. */
  readonly problems: Map<string, Problem>;
  /** Where the parts of a document that was made from a JSON Schema were said. */
  places?: ReadonlyMap<unknown, Place>;
  /** Empty until they are known. */
  languages: readonly string[];
  /** `undefined` when they are faulty, so that nothing can be said of those that are named. */
  areas: readonly string[] | undefined;
  /** Keys of the document's own context. */
  context: readonly string[];
  /** Presets and questions read so far, with their places. */
  readonly presets: Map<string, readonly [preset: Raw, place: Place]>;
  readonly questions: Map<string, readonly [question: QuestionParts, place: Place]>;
  /** What figures are; `undefined` when that is faulty. */
  measure?: Measure | undefined;
  /** Questions that are not reported. */
  unpublished: readonly string[];
  /** Of a results document; each `undefined` where nothing can be said of it. */
  results?: {
    /** Fewest responses behind a figure. */
    threshold?: number | undefined;
    /** The whole round is. */
    isHidden?: boolean;
    /** What it has figures for. */
    reported?: readonly string[] | undefined;
    /** Units of an index. */
    units?: readonly string[] | undefined;
  };
}

/** The beginning of a reading: the place of the whole document, before anything is known. */
export const newReading = (): Place => ({
  reading: {
    problems: new Map(),
    languages: [],
    areas: [],
    context: [],
    presets: new Map(),
    questions: new Map(),
    unpublished: [],
  },
});

/** Where a value stands: a step from its parent. Paths are written only for problems. */
export interface Place {
  readonly reading: Reading;
  readonly parent?: Place;
  readonly key?: string | number;
  /** For what a part has from elsewhere, such as a question from its preset: the place there. */
  readonly elsewhere?: (key: string | number) => Place | undefined;
}

/**
 * Reads an untrusted value. Faults are reported at the place, never thrown. After a fault the
 * value may come back in parts: good enough to look for more faults, never handed out.
 */
export type Reader<T> = (value: unknown, place: Place) => T | undefined;

export interface Field<T> {
  /** Absent: a property of other objects of the kind, that this one has only by default. */
  readonly read?: Reader<T>;
  readonly isRequired?: boolean;
  readonly otherwise?: T;
}
/** One line for each property that an object may have. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> };
export type AnyFields = Fields<Record<string, unknown>>;

export const required = <T>(read: Reader<T>): Field<T> => ({ read, isRequired: true });
export const optional = <T>(read: Reader<T>, otherwise?: T): Field<T> => ({
  read,
  otherwise: Object.freeze(otherwise),
});
/** Known, and read elsewhere or not at all. */
export const unread = optional<never>(() => undefined);
export const unavailable = <T>(otherwise?: T): Field<T> => ({ otherwise });

/** A warning does not stop the document from being shown. */
const warnings: readonly ProblemCode[] = ['unlisted-language', 'empty-page', 'not-reported'];

/** After so many problems nobody is helped by hints, and looking for them would cost time. */
const mostHints = 100;

export const child = (place: Place, key: string | number): Place =>
  place.elsewhere?.(key) ?? { reading: place.reading, parent: place, key };

/** JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export const pathOf = ({ parent, key }: Place): string =>
  parent ? `${pathOf(parent)}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}` : '';

type Hints = Pick<ProblemParams, 'min' | 'above' | 'max' | 'first'> & {
  readonly allowed?: Iterable<ConditionValue>;
};

/** Reports a problem; of the values that are allowed, it names the one that was probably meant. */
export function report(
  place: Place,
  code: ProblemCode,
  value?: ProblemParams['value'],
  hints: Hints = {},
): undefined {
  const { problems } = place.reading;
  const path = pathOf(place);
  const allowed = problems.size < mostHints ? [...(hints.allowed ?? [])] : [];
  const params = { value, ...hints, allowed, nearest: nearestName(String(value), allowed) };
  const severity = warnings.includes(code) ? 'warning' : 'error';
  problems.set([path, code, value].join(' '), { path, code, params, severity });
}

export const wrongType = (place: Place, ...allowed: readonly string[]): undefined =>
  report(place, 'wrong-type', undefined, { allowed });

/** Reports properties that exclude each other, and that none of them is given. */
export function exactlyOne(value: Raw, names: readonly string[], place: Place): void {
  if (names.filter((name) => Object.hasOwn(value, name)).length !== 1)
    report(place, 'not-exactly-one', names);
}

/** `$comment` and `x-…` are the editor's own, everywhere but in `context`. */
export const isNote = (name: string): boolean => name === '$comment' || name.startsWith('x-');

const listedOf = remembered((fields: object) => {
  const known = Object.entries<Field<unknown>>(fields as AnyFields);
  return { known, allowed: known.filter(([, { read }]) => read).map(([name]) => name) };
});

/** Reports properties that are in none of the fields. */
function checkNames(allowed: readonly string[], value: Raw, place: Place): void {
  for (const name of Object.keys(value))
    if (!allowed.includes(name) && !isNote(name))
      report(child(place, name), 'unknown-property', name, { allowed });
}

function readKnown<T>(fields: Fields<T>, value: Raw, place: Place, inPart?: boolean): Partial<T> {
  const result: Record<string, unknown> = {};
  for (const [name, { read, isRequired, otherwise }] of listedOf(fields).known) {
    const given = read && value[name];
    if (inPart && given === undefined) continue;
    if (isRequired && given === undefined) report(place, 'missing', name);
    const found = given === undefined ? otherwise : read!(given, child(place, name));
    if (found !== undefined) result[name] = found;
  }
  return result as Partial<T>;
}

/** Reads the properties of an object. In part: nothing is missing, and no default is filled in. */
export function readFields<T>(
  fields: Fields<T>,
  value: Raw,
  place: Place,
  inPart?: boolean,
): Partial<T> {
  checkNames(listedOf(fields).allowed, value, place);
  return readKnown(fields, value, place, inPart);
}

/**
 * Reads an object some of whose properties refer to others of it.
 * @param groups its fields: what is referred to stands in a group before what refers to it
 */
export function readInOrder<T>(
  groups: readonly Partial<Fields<T>>[],
  value: Raw,
  place: Place,
): Partial<T> {
  checkNames(
    groups.flatMap((group) => listedOf(group).allowed),
    value,
    place,
  );
  const parts = groups.map((group) => readKnown(group as Fields<T>, value, place));
  return Object.assign({}, ...parts) as Partial<T>;
}

export const object =
  <T>(fields: Fields<T>): Reader<T> =>
  (value, place) =>
    isRecord(value)
      ? (Object.freeze(readFields(fields, value, place)) as T)
      : wrongType(place, 'object');

const placeOf = (value: unknown, place: Place): Place => place.reading.places?.get(value) ?? place;

const idOrValue = (item: unknown): unknown => (isRecord(item) ? (item.id ?? item.value) : item);

/**
 * A list whose items differ: in their ids or values, where they have any, else as they are.
 * @param empty the problem when there is none
 * @param keyOf what they differ in, where it is something else; nothing: they need not differ
 */
export const list =
  <T>(
    item: Reader<T>,
    empty?: ProblemCode,
    keyOf: (item: T) => unknown = idOrValue,
  ): Reader<readonly T[]> =>
  (value, place) => {
    if (!Array.isArray(value)) return wrongType(place, 'array');
    const here = placeOf(value, place);
    if (empty && value.length === 0) report(here, empty);
    const places = new Map<string, Place>();
    const items = Array.from(value, (raw: unknown, index) => {
      const at = placeOf(raw, child(here, index));
      const read = item(raw, at);
      const key = read === undefined ? undefined : keyOf(read);
      const first = places.get(String(key));
      if (first) report(at, 'duplicate', key as string, { first: pathOf(first) });
      else if (key !== undefined) places.set(String(key), at);
      return read;
    });
    // With an item missing, positions and contents would mislead later checks.
    return items.includes(undefined) ? undefined : (Object.freeze(items) as readonly T[]);
  };

/** An object with free keys; what the reader of keys gives nothing for is left out. */
export const record =
  <T>(
    readKey: Reader<string>,
    item: Reader<T>,
    hasNotes = true,
  ): Reader<Readonly<Record<string, T>>> =>
  (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object');
    const entries: [string, T][] = [];
    for (const [key, raw] of Object.entries(value)) {
      if (hasNotes && isNote(key)) continue;
      const at = child(place, key);
      const read = readKey(key, at) === undefined ? undefined : item(raw, at);
      if (read !== undefined) entries.push([key, read]);
    }
    return Object.freeze(Object.fromEntries(entries));
  };
