import { own } from '../record.js';
import type { LanguageTag, Survey, LocalizedText } from '../document/survey.js';

/** A text in one language; `language` is the one found, for `lang` and `dir`. */
export interface ResolvedText {
  readonly text: string;
  readonly language: LanguageTag;
}

const comparable = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();

/**
 * The first of `available` in the order exact tag, its parents (`nb-NO` → `nb`), `no` → `nb`,
 * and the same for the tags that `fallback` gives for these.
 */
export const findLanguage = (
  wanted: string,
  available: readonly LanguageTag[],
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
): LanguageTag | undefined => {
  const tags = new Set<string>();
  const add = (tag: string): void => {
    for (let parent = comparable(tag); parent; parent = parent.replace(/-?[^-]*$/, ''))
      tags.add(parent);
    if (tags.has('no')) tags.add('nb');
  };
  add(wanted);
  // The set grows while it is read; a tag enters it once, so a loop of fallbacks ends.
  for (const tag of tags) {
    const found = available.find((language) => comparable(language) === tag);
    if (found !== undefined) return found;
    for (const [from, to] of Object.entries(fallback)) if (comparable(from) === tag) add(to);
  }
  return undefined;
};

/**
 * The language that survey and interface share: exact tag, its parents,
 * `no` → `nb`, the document's fallback, the document's first language. Case and `_` do not matter.
 */
export const resolveLanguage = (
  wanted: string | undefined,
  languages: readonly LanguageTag[],
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
): LanguageTag => findLanguage(wanted ?? '', languages, fallback) ?? languages[0] ?? '';

/** A text of the survey in a language, or in the next best one that it has. */
export const readText = (
  text: LocalizedText,
  language: LanguageTag,
  { languages, fallback }: Pick<Survey, 'languages' | 'fallback'>,
): ResolvedText => {
  const [first = ''] = languages;
  if (typeof text === 'string') return { text, language: first };
  const found = Object.hasOwn(text, language)
    ? language
    : (findLanguage(language, Object.keys(text), fallback) ?? first);
  return { text: own(text, found) ?? '', language: found };
};

/** Base direction of a language: that of its script, or of the script it is mostly written in. */
export const direction = (language: LanguageTag): 'ltr' | 'rtl' => {
  // Asking costs 6 ms before the first page; of these it is known.
  if (/^(n[bno]|sv|da|fit?|en|se|sma|smj|uk|pl|so|de)(-[a-z]{2})?$/i.test(language)) return 'ltr';
  if (/^ar(-[a-z]{2})?$/i.test(language)) return 'rtl';
  try {
    const { script = '' } = new Intl.Locale(comparable(language)).maximize();
    return /Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa/.test(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
};
