import assert from 'node:assert/strict';

/** How each language opens and closes a quotation. */
const QUOTES: Readonly<Record<string, string>> = {
  nb: '«»',
  nn: '«»',
  sv: '””',
  da: '””',
  fi: '””',
  en: '“”',
  se: '«»',
  ar: '«»',
  uk: '«»',
  pl: '„”',
  so: '“”',
  de: '„“',
};

/** Every quotation in a text is opened and closed as its language does, and by no other marks. */
export function assertQuotes(text: string, language: string, key: string): void {
  const [open, close] = QUOTES[language] ?? assert.fail(`how does ${language} quote?`);
  const quotes = text.match(/["«»“”„‟‹›]/g) ?? [];
  assert.deepEqual(
    quotes,
    quotes.map((_, index) => (index % 2 ? close : open)),
    key,
  );
  assert.equal(quotes.length % 2, 0, key);
}
