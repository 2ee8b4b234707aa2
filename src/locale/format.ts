import { own } from '../engine/record.js';
import type { LanguageTag } from '../engine/index.js';

/** Where browsers have no data (Chrome lacks nynorsk): whose numbers and dates its speakers read. */
const STAND_INS: Readonly<Record<string, string>> = { nn: 'nb', se: 'nb', sma: 'nb', smj: 'sv' };

/**
 * What `Intl` is asked for, best first. A malformed tag is left out, since `Intl` throws on it, and
 * English is European (day before month), also as the last resort: never the browser's own language.
 */
export const intlLocales = (languages: readonly LanguageTag[]): string[] =>
  [...languages, 'en'].flatMap((language) => {
    const tag = language.replaceAll('_', '-');
    const standIn = own(STAND_INS, tag.split('-', 1)[0] ?? '');
    try {
      return Intl.getCanonicalLocales(tag === 'en' ? 'en-GB' : standIn ? [tag, standIn] : tag);
    } catch {
      return [];
    }
  });

/** Making one costs far more than using it, and numbers are in every counter. */
const numbers = new Map<string, Intl.NumberFormat>();

/** A number as the first of the languages that `Intl` knows writes it. */
export const formatNumber = (value: number, ...languages: readonly LanguageTag[]): string => {
  const name = languages.join();
  let format = numbers.get(name);
  if (!format) {
    // All decimals that were answered; no gap in four digits: a year of birth is 1985.
    const style = { maximumFractionDigits: 20, useGrouping: 'min2' } as const;
    format = new Intl.NumberFormat(intlLocales(languages), style);
    numbers.set(name, format);
  }
  return format.format(value);
};

const dates = (languages: readonly LanguageTag[], style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(intlLocales(languages), {
    dateStyle: 'long',
    calendar: 'gregory',
    ...style,
  });

/** A calendar date (`YYYY-MM-DD`) in words; what is no date comes back as it is. */
export const formatDate = (isoDate: string, ...languages: readonly LanguageTag[]): string => {
  const date = new Date(`${isoDate}T00:00Z`);
  return Number.isNaN(+date) ? isoDate : dates(languages, { timeZone: 'UTC' }).format(date);
};

/** A moment (milliseconds since 1970) as local date and time. */
export const formatDateTime = (moment: number, ...languages: readonly LanguageTag[]): string =>
  dates(languages, { timeStyle: 'short' }).format(moment);

/** The CLDR plural category of a count. */
export const pluralCategory = (count: number, language: LanguageTag): Intl.LDMLPluralRule =>
  new Intl.PluralRules(intlLocales([language])).select(count);
