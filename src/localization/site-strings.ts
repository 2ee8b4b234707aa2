import { isRecord, own } from '../engine/record.js';
import { isMessageKey } from './languages.js';
import type { Translations } from './msg.js';

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
  const entriesOf = (record: unknown) => Object.entries(isRecord(record) ? record : {});
  const sites = entriesOf(strings).map(([language, texts]) => {
    const usable = entriesOf(texts).filter(([key, text]) => {
      const isUsable = text && typeof text === 'string' && isMessageKey(key);
      if (!isUsable) refused.push(`${language}/${key}`);
      return isUsable;
    });
    return [language, { ...own(translations, language), ...Object.fromEntries(usable) }];
  });
  if (refused.length) warn(`strings: unknown key, or not a text: ${refused.join(', ')}`);
  return { ...translations, ...(Object.fromEntries(sites) as Translations) };
};
