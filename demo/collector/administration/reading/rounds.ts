import type { Survey } from 'user-survey/engine';
import { currentRound, hasClosed } from '../../surveys/closed-round.js';
import { thresholdOf } from '../../surveys/threshold.js';
import type { AdministrationParts } from '../administration-parts.js';

export type RoundState = 'not-open-yet' | 'open' | 'closed';
/** What an administrator does with a round next. */
export type NextStep = 'invited' | 'preview' | 'publish' | 'publish-again' | 'results';

/** A round as an administrator sees it. */
export interface RoundOverview {
  readonly round: string;
  /** Is it the one that answers of today belong to? */
  readonly isCurrent: boolean;
  readonly responses: number;
  readonly invited?: number;
  readonly state: RoundState;
  /** When it was published last. */
  readonly publishedOn?: string;
  /** Responses since it was published; blank ones do not count, as they do not when it is published. */
  readonly since: number;
  /** Absent: nothing, because nobody has answered. */
  readonly next?: NextStep;
}

/**
 * The rounds of a survey that there is something to say of, the current one first, then the latest.
 * @param today local date `YYYY-MM-DD`
 */
export async function roundsOf(
  { store }: Pick<AdministrationParts, 'store'>,
  survey: Survey,
  today: string,
): Promise<readonly RoundOverview[]> {
  const [counts, invited, publications] = await Promise.all([
    store.roundCounts(survey.id),
    store.invitedToRounds(survey.id),
    store.lastPublications(survey.id),
  ]);
  const current = currentRound(survey);
  const responses = new Map(counts.map((each) => [each.round, each]));
  const published = new Map(publications.map((each) => [each.round, each]));
  const others = new Set([...responses.keys(), ...invited.keys(), ...published.keys()]);
  others.delete(current);
  const latestFirst = [...others].sort((one, other) =>
    other.localeCompare(one, 'en', { numeric: true }),
  );
  return [current, ...latestFirst].map((round) => {
    const publication = published.get(round);
    const known = {
      round,
      isCurrent: round === current,
      responses: responses.get(round)?.responses ?? 0,
      invited: invited.get(round),
      state: stateOf(survey, round, today),
      publishedOn: publication?.publishedOn,
      since: Math.max(0, (responses.get(round)?.answered ?? 0) - (publication?.answered ?? 0)),
    };
    return { ...known, next: nextStep(known, thresholdOf(survey)) };
  });
}

/** One round, also one that nothing is known of. */
export async function roundOf(
  parts: Pick<AdministrationParts, 'store'>,
  survey: Survey,
  wanted: { readonly round: string; readonly today: string },
): Promise<RoundOverview> {
  const { round, today } = wanted;
  const all = await roundsOf(parts, survey, today);
  const state = stateOf(survey, round, today);
  const unknown = { round, isCurrent: false, responses: 0, state, since: 0 };
  return all.find((each) => each.round === round) ?? unknown;
}

function stateOf(survey: Survey, round: string, today: string): RoundState {
  if (hasClosed(survey, round, today)) return 'closed';
  return survey.opens !== undefined && today < survey.opens ? 'not-open-yet' : 'open';
}

function nextStep(
  { responses, invited, state, publishedOn, since }: Omit<RoundOverview, 'next'>,
  threshold: number,
): NextStep | undefined {
  if (state === 'closed' && publishedOn !== undefined)
    return since >= threshold ? 'publish-again' : 'results';
  if (state === 'closed' && responses === 0) return undefined;
  if (invited === undefined) return 'invited';
  return state === 'closed' ? 'publish' : 'preview';
}
