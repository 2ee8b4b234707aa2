import { answerWords, findLanguage } from '../../engine/index.js';
import type { LocalizedText, Survey } from '../../engine/index.js';

/** "Yes" or "No" in the survey's languages; in English where there is no word in the first one. */
export function answerLabel({ languages, fallback }: Survey, answer: 'yes' | 'no'): LocalizedText {
  const words: Readonly<Record<string, string>> = answerWords[answer];
  const labels = languages.flatMap((tag, index) => {
    const known =
      findLanguage(tag, Object.keys(words), fallback) ?? (index === 0 ? 'en' : undefined);
    return known ? [[tag, words[known]!] as const] : [];
  });
  return Object.fromEntries(labels);
}
