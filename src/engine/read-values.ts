import { isCalendarDate } from './calendar-date.js';
import { record, report, reportUnlisted, wrongType } from './reader.js';
import type { Place, Reader } from './reader.js';
import { isRecord } from './record.js';
import type { ProblemCode, Text } from './types.js';

export const flag: Reader<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : wrongType(place, 'true or false', value);

export const onlyTrue: Reader<true> = (value, place) => {
  if (value === false) return report(place, 'not-allowed', { value, allowed: ['true'] });
  return value === true ? value : wrongType(place, 'true', value);
};

/** Any string, also an empty one. */
export const anyString: Reader<string> = (value, place) =>
  typeof value === 'string' ? value : wrongType(place, 'text', value);

/** A string that passes the test; `code` is the fault of one that does not. */
export const stringThat =
  (passes: (value: string, place: Place) => boolean, code: ProblemCode): Reader<string> =>
  (value, place) => {
    if (typeof value !== 'string') return wrongType(place, 'text', value);
    if (value.trim() === '') return report(place, 'empty');
    return passes(value, place) ? value : report(place, code, { value });
  };

export const string = stringThat(() => true, 'empty');

/** Ids of questions may have another pattern: see `Reading`. */
export const questionIdPattern = /^[A-Za-z][A-Za-z0-9_-]*$/;
export const isId = (value: string): boolean => questionIdPattern.test(value);
export const identifier = stringThat(isId, 'bad-id');

export const questionIdentifier = stringThat(
  (value, { reading }) => reading.questionIdPattern.test(value),
  'bad-id',
);

export const date = stringThat(isCalendarDate, 'bad-date');

/** A regular expression as in JSON Schema. */
export const pattern = stringThat((value) => {
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'bad-pattern');

/** White space and control characters are dropped first: browsers drop them from an address too. */
export const link = stringThat((value) => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\s\p{Cc}]/gu, ''))?.[1];
  return scheme === undefined || /^https?$/i.test(scheme);
}, 'bad-link');

/** BCP 47, with variants that are not registered, such as `nb-simple`. */
export function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
export const languageTag = stringThat(isLanguageTag, 'bad-language-tag');

/** Reports a language that the survey does not list. */
export function checkListed(language: string, place: Place): void {
  const { languages } = place.reading;
  if (!languages.includes(language) && languages.length > 0)
    reportUnlisted(place, 'unlisted-language', { language }, language, languages, 'warning');
}

export interface Limits {
  readonly min?: number;
  /** Like `min`, itself left out. */
  readonly above?: number;
  readonly max?: number;
}

export function number(limits: Limits = {}): Reader<number> {
  const { min = -Infinity, above = -Infinity, max = Infinity } = limits;
  return (value, place) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return wrongType(place, 'number', value);
    if (value >= min && value > above && value <= max) return value;
    return report(place, 'out-of-range', { value, ...limits });
  };
}

export function wholeNumber(limits: Limits = {}): Reader<number> {
  const read = number(limits);
  return (value, place) =>
    typeof value === 'number' && !Number.isSafeInteger(value)
      ? report(place, 'wrong-type', { expected: 'whole number', actual: 'number' })
      : read(value, place);
}

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  (value, place) => {
    if (typeof value !== 'string') return wrongType(place, 'text', value);
    const found = allowed.find((name) => name === value);
    return found ?? reportUnlisted(place, 'not-allowed', { value }, value, allowed);
  };

const textFrom =
  (words: Reader<string>): Reader<Text> =>
  (value, place) => {
    if (!isRecord(value)) return words(value, place);
    const first = place.reading.languages[0];
    if (first !== undefined && !Object.hasOwn(value, first))
      report(place, 'missing-language', { language: first });
    return record(words, (tag, at) => {
      if (place.reading.languages.includes(tag)) return true;
      if (!isLanguageTag(tag)) return report(at, 'bad-language-tag', { value: tag });
      checkListed(tag, at);
      return false;
    })(value, place);
  };

export const text = textFrom(string);
/** An alternative text may be empty: the image is decoration. */
export const alternativeText = textFrom(anyString);

/** The id of an area that the document lists. */
export const areaId: Reader<string> = (value, place) => {
  const id = string(value, place);
  const { areas } = place.reading;
  if (id === undefined || !areas || areas.includes(id)) return id;
  return reportUnlisted(place, 'unknown-area', { value: id }, id, areas);
};
