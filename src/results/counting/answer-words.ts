import type { LocalizedText, Survey } from '../../engine/index.js';

const WORDS = {
  yes: { nb: 'Ja', nn: 'Ja', sv: 'Ja', da: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', sv: 'Nej', da: 'Nej', fi: 'Ei', en: 'No' },
} as const;

export const answerWords = (survey: Survey, answer: 'yes' | 'no'): LocalizedText => {
  const words: Readonly<Record<string, string>> = WORDS[answer];
  const entries = survey.languages.map((tag) => [tag, words[tag]] as const);
  return Object.fromEntries(entries.map(([tag, word]) => [tag, word ?? words.en ?? '']));
};
