import {
  direction,
  readText,
  resolveLanguage,
  type LanguageTag,
  type ResolvedText,
  type Survey,
  type LocalizedText,
} from '../engine/index.js';
import { formatDate, formatDateTime, formatNumber } from './format.js';
import { languageName } from './language-name.js';
import { SOURCE_LANGUAGE, type Translations } from './msg.js';
import { createSay, type Say } from './say.js';

/** The part of a survey that decides how it speaks. */
export type SpeakingSurvey = Pick<Survey, 'languages' | 'fallback'>;

/** All that one element says: the survey's texts, interface strings, numbers and dates. */
export interface Speech {
  /** The resolved language of survey and interface. */
  readonly language: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
  /** A text of the survey. */
  readonly text: (text: LocalizedText) => ResolvedText;
  readonly formatNumber: (value: number) => string;
  /** `YYYY-MM-DD` in words; inside an interface string, a `Date` does the same in its language. */
  readonly formatDate: (isoDate: string) => string;
  /** Milliseconds since 1970, as local date and time, in the interface's language. */
  readonly formatDateTime: (moment: number) => string;
  /** A language named in itself: "norsk bokmål, lettlest". */
  readonly languageName: (language: LanguageTag) => string;
}

/** Speech in one of the survey's languages. `translations` are the interface languages at hand. */
export const createSpeech = (
  language: LanguageTag,
  survey: SpeakingSurvey,
  translations: Translations,
): Speech => {
  const { fallback } = survey;
  // The interface's language; numbers and dates that Intl cannot write in the survey's use it too.
  const spoken = resolveLanguage(
    language,
    [SOURCE_LANGUAGE, ...Object.keys(translations)],
    fallback,
  );
  return {
    language,
    direction: direction(language),
    say: createSay(language, fallback, translations),
    text: (text: LocalizedText) => readText(text, language, survey),
    formatNumber: (value: number) => formatNumber(value, language, spoken),
    formatDate: (isoDate: string) => formatDate(isoDate, language, spoken),
    formatDateTime: (moment: number) => formatDateTime(moment, spoken),
    languageName: (tag: LanguageTag) =>
      languageName(tag, createSay(tag, fallback, translations)('easy-read').text),
  };
};
