import { findLanguage, type LanguageTag, type ResolvedText } from '../engine/index.js';
import { own } from '../engine/record.js';
import { formatNumber } from './format.js';
import type { Translations } from './languages.js';
import type { Say } from './messages.js';

/**
 * Speaks interface strings in a language. One that is missing there comes from its parents, from
 * the document's `fallback`, or from English, exactly as the survey's own texts do. Placeholders
 * are filled in one pass, so that what is filled in is never read as a placeholder.
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
  // Looking for a text costs more than saying it, and a page says thousands.
  const found = new Map<string, ResolvedText>();
  const find = (key: string): ResolvedText => {
    const tags = Object.keys(translations).filter((tag) => translations[tag]![key]);
    const tag = findLanguage(language, tags, fallback) ?? 'en';
    const local = { text: translations[tag]![key]!, language: tag };
    found.set(key, local);
    return local;
  };

  return (key, params = {}) => {
    const local = found.get(key) ?? find(key);
    const text = local.text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = own(params, name) ?? placeholder;
      // A short count is digits alone, which the first page must not wake `Intl` for (20 ms).
      return typeof value === 'number' && !/^\d{1,3}$/.test(`${value}`)
        ? formatNumber(value, local.language)
        : `${value}`;
    });
    return { ...local, text };
  };
};
