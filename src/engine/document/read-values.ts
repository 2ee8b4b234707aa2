import { isCalendarDate } from '../text/calendar-date.js';
import { record, report, wrongType } from './reader.js';
import type { Place, Reader } from './reader.js';
import { isRecord } from '../record.js';
import type { ConditionValue, LocalizedText } from './survey.js';
import type { ProblemCode } from './problem.js';

const ofType =
  <T>(...types: readonly string[]): Reader<T> =>
  (value, place) =>
    types.includes(typeof value) ? (value as T) : wrongType(place, ...types);

/** Any string, also an empty one. */
export const anyString = ofType<string>('string');
export const flag = ofType<boolean>('boolean');
export const scalar = ofType<ConditionValue>('string', 'number', 'boolean');

/** A value of a closed list; `5` and `"5"` are different values. */
export const listed =
  <T extends ConditionValue>(
    allowed: readonly T[],
    code: ProblemCode = 'unknown-value',
  ): Reader<T> =>
  (raw, place) => {
    const value = scalar(raw, place);
    if (value === undefined) return undefined;
    return allowed.find((one) => one === value) ?? report(place, code, value, { allowed });
  };

/** A string that passes the test; a test that throws refuses it. */
const stringThat =
  (
    code: ProblemCode,
    passes: (value: string) => unknown,
    ...allowed: readonly string[]
  ): Reader<string> =>
  (value, place) => {
    if (typeof value !== 'string') return wrongType(place, 'string');
    if (value.trim() === '') return report(place, 'empty');
    try {
      if (passes(value)) return value;
    } catch {
      // Reported below.
    }
    return report(place, code, value, { allowed });
  };

export const string = stringThat('empty', () => true);

export const idPattern = /^[A-Za-z][\w-]*$/;
export const identifier = stringThat('bad-id', (value) => idPattern.test(value), idPattern.source);
/** Ids of questions of a JSON Schema may have a dot. */
export const dottedIdentifier = stringThat(
  'bad-id',
  (value) => value.split('.').every((part) => idPattern.test(part)),
  idPattern.source,
);
/** In a JSON Schema the names are checked one by one; nested ones have a dot between them. */
export const questionIdentifier: Reader<string> = (value, place) =>
  place.reading.places ? (value as string) : identifier(value, place);
/** A key of the context; the site adds keys that the document does not know. */
export const contextKey: Reader<string> = (value, place) =>
  value === '__proto__' ? report(place, 'bad-id', value) : anyString(value, place);

export const date = stringThat('bad-date', isCalendarDate, 'YYYY-MM-DD');

/** A regular expression as in JSON Schema. */
export const pattern = stringThat('bad-pattern', (value) => new RegExp(value, 'u'));

/**
 * An address relative to the document, or one of the web that is written out: two slashes of either
 * kind lead to another host. White space and control characters are dropped first: browsers drop them
 * from an address too.
 */
export const link = stringThat(
  'bad-link',
  (value) =>
    /^(https?:\/\/|(?![a-z][a-z\d+.-]*:|[\\/]{2}))/i.test(value.replace(/[\s\p{Cc}]/gu, '')),
  'https://…',
);

/** BCP 47, with variants that are not registered, such as `nb-simple`. */
export const languageTag = stringThat('bad-language-tag', Intl.getCanonicalLocales, 'nb', 'en');

/** What is said in a language that the survey does not list is left out, with a warning. */
export const surveyLanguage: Reader<string> = (tag, place) =>
  listed(place.reading.languages, 'unlisted-language')(tag, place);

const textOf = (words: Reader<string>): Reader<LocalizedText> => {
  const translations = record(surveyLanguage, words);
  return (value, place) => {
    if (!isRecord(value)) return words(value, place);
    const [first] = place.reading.languages;
    if (first === undefined) return value as LocalizedText;
    if (!Object.hasOwn(value, first)) report(place, 'missing-language', first);
    return translations(value, place);
  };
};
export const text = textOf(string);
/** An alternative text may be empty: the image is decoration. */
export const alternativeText = textOf(anyString);

/** The id of an area that the document lists. */
export const areaId: Reader<string> = (value, place) => {
  const { areas } = place.reading;
  return areas ? listed(areas)(value, place) : string(value, place);
};

/** Checks a number or date against limits; `above` is like `min`, itself left out. */
export function within<T extends number | string>(
  value: T | undefined,
  limits: { readonly min?: T; readonly above?: T; readonly max?: T },
  place: Place,
): T | undefined {
  const { min, above, max } = limits;
  if (value === undefined) return undefined;
  const isOutside =
    (min !== undefined && value < min) ||
    (above !== undefined && value <= above) ||
    (max !== undefined && value > max);
  return isOutside ? report(place, 'out-of-range', value, limits) : value;
}

const numberThat =
  (passes: (value: unknown) => boolean, name: string) =>
  (limits: Parameters<typeof within<number>>[1] = {}): Reader<number> =>
  (value, place) =>
    passes(value) ? within(value as number, limits, place) : wrongType(place, name);
export const number = numberThat(Number.isFinite, 'number');
export const wholeNumber = numberThat(Number.isSafeInteger, 'integer');
