import {
  direction,
  readText,
  resolveLanguage,
  type LanguageTag,
  type LocalizedText,
  type ResolvedText,
} from '../../engine/index.js';
import { formatDate, intlLocales } from '../format.js';
import { SOURCE_LANGUAGE, type Translations } from '../msg.js';
import { sayFrom, type SayOf } from '../say-from.js';
import type { SpeakingDocument } from '../speech-controller.js';
import { resultsMessagesIn, type ResultsMessages } from './results-messages.js';

/** All that one `<user-survey-results>` says: the document's texts, interface strings, numbers. */
export interface ResultsSpeech {
  /** The resolved language of document and interface. */
  readonly language: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  readonly say: SayOf<ResultsMessages>;
  /** A text of the results document. */
  readonly text: (text: LocalizedText) => ResolvedText;
  /** Words that are already in the document's language, such as the name of a round. */
  readonly plain: (text: string) => ResolvedText;
  /** Words as a head begins: the first letter is a capital. */
  readonly asHead: (words: ResolvedText) => ResolvedText;
  /** A mean or an index, always with its one decimal: "5,0". */
  readonly mean: (value: number) => string;
  /** A whole percentage, given as 0–100: "74 %". */
  readonly percent: (value: number) => string;
  /** Any other number, as it was measured. */
  readonly number: (value: number) => string;
  /** `YYYY-MM-DD` in words. */
  readonly date: (isoDate: string) => string;
}

/** Speech in one of the document's languages. `translations` are the interface languages at hand. */
export const createResultsSpeech = (
  language: LanguageTag,
  { languages, fallback = {} }: SpeakingDocument,
  translations: Translations,
): ResultsSpeech => {
  const known = { languages, fallback };
  // Numbers that `Intl` cannot write in the document's language are written in the interface's.
  const spoken = resolveLanguage(
    language,
    [SOURCE_LANGUAGE, ...Object.keys(translations)],
    fallback,
  );
  const locales = intlLocales([language, spoken]);
  const written = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locales, { useGrouping: 'min2', ...options });
    return (value: number) => format.format(value);
  };
  const inPercent = written({ style: 'percent', maximumFractionDigits: 1 });
  return {
    language,
    direction: direction(language),
    say: sayFrom(resultsMessagesIn, language, fallback, translations),
    text: (text) => readText(text, language, known),
    plain: (text) => ({ text, language }),
    asHead: ({ text, ...words }) => {
      const [first = ''] = text;
      const capital = first.toLocaleUpperCase(intlLocales([words.language]));
      return { ...words, text: capital + text.slice(first.length) };
    },
    mean: written({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    percent: (value) => inPercent(value / 100),
    number: written({ maximumFractionDigits: 20 }),
    date: (isoDate) => formatDate(isoDate, language, spoken),
  };
};
