import type { Reference, ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { withBrackets } from './with-brackets.js';

/** "landsgjennomsnittet (2024)" */
export const withYear = (
  { label, year }: Reference,
  { text }: Pick<ResultsSpeech, 'text'>,
): ResolvedText => {
  const written = text(label);
  return year === undefined ? written : withBrackets(written, year);
};

/** The reference as its editor wrote it; references of one label are told apart by their years. */
export const referenceName = (
  reference: Reference,
  references: readonly Reference[],
  speech: ResultsSpeech,
): ResolvedText => {
  const written = speech.text(reference.label);
  const alike = references.filter(({ label }) => speech.text(label).text === written.text);
  return alike.length > 1 ? withYear(reference, speech) : written;
};
