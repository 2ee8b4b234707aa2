import {
  direction,
  readText,
  resolveLanguage,
  type LanguageTag,
  type Speaker,
} from '../../engine/index.js';
import { formatDate, formatNumber } from '../format.js';
import { SOURCE_LANGUAGE, type Translations } from '../msg.js';
import { sayFrom, type SayOf } from '../say-from.js';
import type { SpeakingDocument } from '../speech-controller.js';
import { joinIn } from './join.js';
import { printMessagesIn, type PrintMessages } from './print-messages.js';

/** All that one `<user-survey-print>` says: the survey's texts, interface strings, numbers, dates. */
export interface PrintSpeech extends Omit<Speaker, 'say'> {
  readonly direction: 'ltr' | 'rtl';
  readonly say: SayOf<PrintMessages>;
  /** Joins words of the interface: "a, b and c", or "a, b or c". */
  readonly join: (parts: readonly string[], how: 'and' | 'or') => string;
}

/** Speech in one of the survey's languages. `translations` are the interface languages at hand. */
export const createPrintSpeech = (
  language: LanguageTag,
  { languages, fallback = {} }: SpeakingDocument,
  translations: Translations,
): PrintSpeech => {
  const interfaceLanguages = [SOURCE_LANGUAGE, ...Object.keys(translations)];
  const spoken = resolveLanguage(language, interfaceLanguages, fallback);
  return {
    language,
    direction: direction(language),
    say: sayFrom(printMessagesIn, language, fallback, translations),
    text: (text) => readText(text, language, { languages, fallback }),
    formatNumber: (value) => formatNumber(value, language, spoken),
    formatDate: (isoDate) => formatDate(isoDate, language, spoken),
    join: (parts, how) => joinIn(spoken, parts, how),
  };
};
