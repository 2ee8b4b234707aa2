import type { LocalizedText, ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import type { TrendRound } from '../results/trend.js';

/** What the collector calls the round of responses without one. */
export const ALL_ROUNDS = 'all';

/** A round as the document names it; answers without a round are the result. */
export const roundName = (
  { round, label }: { readonly round: string; readonly label?: LocalizedText },
  speech: ResultsSpeech,
): ResolvedText => {
  if (label !== undefined) return speech.text(label);
  return round === ALL_ROUNDS ? speech.say('result') : speech.plain(round);
};

/** Rounds in a sentence, each with whom it is from: "2017 (20 kommuner), 2019". */
export const namedRounds = (rounds: readonly TrendRound[], speech: ResultsSpeech): string =>
  rounds
    .map((round) => {
      const name = roundName(round, speech).text;
      return round.base === undefined ? name : `${name} (${speech.text(round.base).text})`;
    })
    .join(', ');
