import { isRecord, own } from '../engine/record.js';
import { insideLanguages, type Translations } from './locales.js';

const isKey = (key: string): boolean =>
  Object.hasOwn(insideLanguages.en, key) ||
  Object.hasOwn(insideLanguages.en, key.replace(/-(zero|one|two|few|many)$/, '-other'));

/**
 * Adds a site's own interface texts (language → readable key → text): a new language, or another
 * wording. What cannot be used is left out.
 *
 * @param strings The element's `strings` property, untrusted.
 * @param warn Told once about all that is left out.
 */
export const withSiteStrings = (
  translations: Translations,
  strings: unknown,
  warn: (message: string) => void,
): Translations => {
  const refused: string[] = [];
  const sites = Object.entries(isRecord(strings) ? strings : {}).map(([language, texts]) => {
    const usable = Object.entries(isRecord(texts) ? texts : {}).filter(
      (entry): entry is [string, string] => {
        const [key, text] = entry;
        const isUsable = isKey(key) && typeof text === 'string' && text !== '';
        if (!isUsable) refused.push(`${language}/${key}`);
        return isUsable;
      },
    );
    return [language, { ...own(translations, language), ...Object.fromEntries(usable) }] as const;
  });
  if (refused.length) warn(`strings: unknown key, or not a text: ${refused.join(', ')}`);
  return Object.fromEntries([...Object.entries(translations), ...sites]);
};
