import type { LanguageTag } from '../engine/index.js';

/** Chrome knows no months in these, and one of another language would stand out in a sentence. */
const hasNoMonths = (language: LanguageTag): boolean => /^(se|so)\b/.test(language);

/**
 * What `Intl` is asked for, best first. Chrome has no nynorsk and no Northern Sami: numbers and dates
 * are bokmål's. Nor has it Somali, which writes them as English does.
 * English is European (day before month), also as the last resort: never the browser's own language.
 * A malformed tag is left out, since `Intl` throws on it.
 */
export const intlLocales = (languages: readonly LanguageTag[]): string[] =>
  [...languages, 'en'].flatMap((language) => {
    try {
      const tag = language.replaceAll('_', '-');
      const known = tag
        .replace(/^nn\b/, 'nb')
        .replace(/^se\b.*/, 'nb')
        .replace(/^(en$|so\b.*)/, 'en-GB');
      return Intl.getCanonicalLocales(known);
    } catch {
      return [];
    }
  });

/**
 * A number as the first of the languages that `Intl` knows writes it: with all decimals that were
 * answered, and no gap in four digits, since a year of birth is 1985.
 */
export const formatNumber = (value: number, ...languages: readonly LanguageTag[]): string =>
  value.toLocaleString(intlLocales(languages), { maximumFractionDigits: 20, useGrouping: 'min2' });

const inWords = (
  date: Date,
  languages: readonly LanguageTag[],
  style: Intl.DateTimeFormatOptions,
): string =>
  date.toLocaleString(intlLocales(languages), {
    dateStyle: hasNoMonths(languages[0] ?? '') ? 'short' : 'long',
    calendar: 'gregory',
    ...style,
  });

/** The day of a calendar date (`YYYY-MM-DD`): midnight UTC. */
export const dayOf = (isoDate: string): Date => new Date(`${isoDate}T00:00Z`);

/** A day (midnight UTC) in words, or in digits where the language has no months here. */
export const formatDay = (day: Date, ...languages: readonly LanguageTag[]): string =>
  inWords(day, languages, { timeZone: 'UTC' });

/** A calendar date (`YYYY-MM-DD`) in words; what is no date comes back as it is. */
export const formatDate = (isoDate: string, ...languages: readonly LanguageTag[]): string => {
  const day = dayOf(isoDate);
  return Number.isNaN(+day) ? isoDate : formatDay(day, ...languages);
};

/** A moment (milliseconds since 1970) as local date and time. */
export const formatDateTime = (moment: number, ...languages: readonly LanguageTag[]): string =>
  inWords(new Date(moment), languages, { timeStyle: 'short' });
