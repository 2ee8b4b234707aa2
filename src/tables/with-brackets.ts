import type { ResolvedText } from '../engine/index.js';

/** "Områder – Kjønn (Gjennomsnitt)": words, and what they are in. */
export const withBrackets = (words: ResolvedText, more: string | number): ResolvedText => ({
  ...words,
  text: `${words.text} (${more})`,
});
