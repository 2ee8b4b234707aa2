/** A language that has no texts of its own here reads those of its neighbour. */
const NEIGHBOURS: Readonly<Record<string, string>> = { nn: 'nb', se: 'nb', da: 'nb', fi: 'sv' };

const isTexts = (value: object): value is Readonly<Record<string, string>> =>
  Object.hasOwn(value, 'nb') && Object.hasOwn(value, 'en');

/**
 * An example in the languages of a document: where an example has no text in one of them it takes
 * another's, to be translated. In a document of one language a text is just a string.
 */
export function inLanguages<T>(example: T, languages: readonly string[]): T {
  return translate(example, languages.length > 0 ? languages : ['en']) as T;
}

function translate(value: unknown, languages: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => translate(item, languages));
  if (isTexts(value)) return textIn(value, languages);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, translate(part, languages)]),
  );
}

function textIn(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
): string | Readonly<Record<string, string>> {
  const found = (language: string): string => {
    const base = language.split('-')[0]!;
    return texts[base] ?? texts[NEIGHBOURS[base] ?? 'en'] ?? texts['en']!;
  };
  if (languages.length === 1) return found(languages[0]!);
  return Object.fromEntries(languages.map((language) => [language, found(language)]));
}
