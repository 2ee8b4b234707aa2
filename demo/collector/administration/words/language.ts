import { findLanguage } from 'user-survey/engine';
import { en } from './en.js';
import type { Words } from './en.js';
import { nb } from './nb.js';
import { sv } from './sv.js';

export type AdministrationLanguage = 'nb' | 'sv' | 'en';

const WORDS: Readonly<Record<AdministrationLanguage, Words>> = { nb, sv, en };

export const LANGUAGES = Object.keys(WORDS) as readonly AdministrationLanguage[];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<AdministrationLanguage, string>> = {
  nb: 'Norsk bokmål',
  sv: 'Svenska',
  en: 'English',
};

export const wordsIn = (language: AdministrationLanguage): Words => WORDS[language];

/** Who reads Nynorsk reads Bokmål rather than English. */
const FALLBACK = { nn: 'nb' };

/** The language of ours that a tag means. @param tag untrusted */
export function ourLanguage(tag: string): AdministrationLanguage | undefined {
  const found = findLanguage(tag, LANGUAGES, FALLBACK);
  return LANGUAGES.find((language) => language === found);
}

/** The first language that a browser accepts and we have, else English; Norwegian where it says nothing. */
export function acceptedLanguage(acceptLanguage: string | undefined): AdministrationLanguage {
  if (!acceptLanguage) return 'nb';
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const found = ourLanguage(tag);
    if (found) return found;
  }
  return 'en';
}
