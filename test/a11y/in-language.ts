import type { SomeDocument } from './fixtures.js';

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Arabic letters in place of Latin ones, as long and as often broken into words; links stay. */
const standIn = (text: string) =>
  text
    .split(/(\]\([^)]*\))/)
    .map((piece) =>
      piece.startsWith('](')
        ? piece
        : piece.replace(/\p{Script=Latin}/gu, (letter) =>
            ARABIC.charAt(letter.codePointAt(0)! % ARABIC.length),
          ),
    )
    .join('');

const WORDS: Readonly<Record<string, (text: string) => string>> = { ar: standIn };

/**
 * The document in that language. Where it has no texts in it, Arabic is stood in for by other
 * letters, and any other language by the document's own words: what is looked at is how it is
 * shown, not what it says.
 */
export function inLanguage(document_: SomeDocument, language: string): SomeDocument {
  if (document_.languages.includes(language)) return document_;
  const { languages } = document_;
  const say = WORDS[language] ?? ((text: string) => text);
  const isText = (value: object) =>
    Object.keys(value).length > 0 && Object.keys(value).every((key) => languages.includes(key));
  const translated = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(translated);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    if (!isText(value)) return Object.fromEntries(entries.map(([k, v]) => [k, translated(v)]));
    const text = (value as Record<string, unknown>)[languages[0]!] ?? entries[0]![1];
    return typeof text === 'string' ? { ...value, [language]: say(text) } : value;
  };
  return {
    ...(translated(document_) as SomeDocument),
    languages: [...languages, language],
    // From language to language, and so no text.
    ...('fallback' in document_ && { fallback: document_['fallback'] }),
  };
}
