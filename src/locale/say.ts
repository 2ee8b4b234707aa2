import { readText, type LanguageTag, type LocalText } from '../engine/index.js';
import { own } from '../engine/record.js';
import { formatNumber, pluralCategory } from './format.js';
import type { Translations } from './locales.js';
import type { Say, SayParams } from './strings.js';

/** Fills the placeholders in one pass, so that what is filled in is never read as a placeholder. */
const fill = ({ text, language }: LocalText, params: SayParams): LocalText => ({
  text: text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return typeof value === 'number' ? formatNumber(value, language) : (value ?? placeholder);
  }),
  language,
});

/**
 * Speaks interface strings in a language. One that is missing there comes from its parents, from
 * the document's `fallback`, or from English, exactly as the survey's own texts do.
 *
 * @param language The resolved language of the survey.
 * @param fallback The survey document's `fallback`.
 * @param translations Languages at hand; English is complete.
 */
export const createSay = (
  language: LanguageTag,
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
  translations: Translations,
): Say => {
  const chain = { languages: ['en'], fallback };
  const found = new Map<string, LocalText>();

  const read = (key: string): LocalText => {
    let local = found.get(key);
    if (!local) {
      const texts = Object.entries(translations).flatMap(([tag, translation]) => {
        const text = own(translation, key);
        return text === undefined ? [] : [[tag, text] as const];
      });
      local = readText(Object.fromEntries(texts), language, chain);
      found.set(key, local);
    }
    return local;
  };

  const say: Say = (key, params) => (params ? fill(read(key), params) : read(key));
  say.plural = (key, params) => {
    const other = read(`${key}-other`);
    const form = `${key}-${pluralCategory(params.count, other.language)}`;
    const text = own(own(translations, other.language) ?? {}, form);
    return fill(text === undefined ? other : { ...other, text }, params);
  };
  return say;
};
