import { own } from './record.js';
import type { LanguageTag, Survey, Text } from './types.js';

/** A text in one language; `language` is the one found, for `lang` and `dir`. */
export interface LocalText {
  readonly text: string;
  readonly language: LanguageTag;
}

const comparable = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();

/**
 * The first of `available` in the order exact tag, its parents (`nb-NO` → `nb`), `no` → `nb`,
 * and the same for the tags that `fallback` gives for these.
 */
const findLanguage = (
  wanted: string,
  available: readonly LanguageTag[],
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
): LanguageTag | undefined => {
  const tags: string[] = [];
  const add = (tag: string): void => {
    for (let parent = tag; parent; parent = parent.slice(0, Math.max(parent.lastIndexOf('-'), 0)))
      if (!tags.includes(parent)) tags.push(parent);
    if (/^no(-|$)/.test(tag) && !tags.includes('nb')) tags.push('nb');
  };
  const find = (): LanguageTag | undefined => {
    for (const tag of tags) {
      const found = available.find((language) => comparable(language) === tag);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  add(comparable(wanted));
  const found = find();
  if (found !== undefined) return found;
  // The list grows while it is read; a tag enters it once, so a loop of fallbacks ends.
  for (const tag of tags)
    for (const [from, to] of Object.entries(fallback))
      if (comparable(from) === tag) add(comparable(to));
  return find();
};

/**
 * The language that survey and interface share (contract section 1): exact tag, its parents,
 * `no` → `nb`, the document's fallback, the document's first language. Case and `_` do not matter.
 */
export const resolveLanguage = (
  wanted: string | undefined,
  languages: readonly LanguageTag[],
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
): LanguageTag => findLanguage(wanted ?? '', languages, fallback) ?? languages[0] ?? '';

/** A text of the survey in a language, or in the next best one that it has. */
export const readText = (
  text: Text,
  language: LanguageTag,
  { languages, fallback }: Pick<Survey, 'languages' | 'fallback'>,
): LocalText => {
  const first = languages[0] ?? '';
  if (typeof text === 'string') return { text, language: first };
  const exact = own(text, language);
  if (exact !== undefined) return { text: exact, language };
  const found = findLanguage(language, Object.keys(text), fallback) ?? first;
  return { text: own(text, found) ?? '', language: found };
};

const RIGHT_TO_LEFT_SCRIPTS = /^(adlm|arab|aran|hebr|mand|nkoo|rohg|samr|syrc|thaa)$/;
const RIGHT_TO_LEFT_LANGUAGES = /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|prs|ps|sd|syr|ug|ur|yi)$/;

/** Base direction of a language: by its script subtag, else by the language. */
export const direction = (language: LanguageTag): 'ltr' | 'rtl' => {
  const [base = '', ...subtags] = comparable(language).split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const rightToLeft =
    script === undefined ? RIGHT_TO_LEFT_LANGUAGES.test(base) : RIGHT_TO_LEFT_SCRIPTS.test(script);
  return rightToLeft ? 'rtl' : 'ltr';
};
