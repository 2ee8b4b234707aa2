import type { Survey } from 'user-survey/engine';
import { isClosed } from './opening.js';

/** The round of responses that name none. */
export const ROUND_OF_ALL = 'all';

/** The round that the document names, which answers of today belong to. */
export const currentRound = ({ context }: Pick<Survey, 'context'>): string =>
  context['round'] ?? ROUND_OF_ALL;

/**
 * Has a round closed, so that it may be published? Either the survey has closed, or its document
 * names another round by now. A survey without `closes` is open.
 * @param today local date `YYYY-MM-DD` in the collector's time zone
 */
export function hasClosed(
  survey: Pick<Survey, 'closes' | 'context'>,
  round: string,
  today: string,
): boolean {
  if (isClosed(survey, today)) return true;
  const { round: current } = survey.context;
  return current !== undefined && current !== round;
}
