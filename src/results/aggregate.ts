import type { ResultsDefinition, Survey } from '../engine/index.js';
import { askedByCondition } from './counting/asked.js';
import { groupsOf, sharedBy } from './counting/groups.js';
import { tellsOfFew } from './suppression/hide-changes.js';
import { ANSWERED_CELL, planOf } from './counting/items.js';
import { droppedBreakdowns, publicationBefore } from './suppression/publication-before.js';
import { responseReader } from './counting/read-response.js';
import type { CountedResponse } from './counting/read-response.js';
import type { ResultsDocument } from './results-document.js';
import { countedRound } from './counting/counted-round.js';
import { newSplits, relation } from './counting/splits.js';
import { suppress } from './suppression/suppress.js';
import { surveyResults } from './survey-results.js';
import { count, newTally } from './counting/tally.js';

/** What is aggregated, and what is known beside the responses. */
export interface AggregateOptions {
  /** Only responses with this `context.round` count; without one, all of them do. */
  readonly round?: string;
  /** How many were asked; it is typed in. Without it there is no response rate. */
  readonly invited?: number;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** The last publication of this round, for publication in steps. */
  readonly previous?: ResultsDocument;
  /** What is published of other rounds; it joins `rounds`. */
  readonly earlier?: readonly ResultsDocument[];
}

/** Responses without `context.round` belong to this round. */
const EVERY_ROUND = 'all';

const nothingReported: ResultsDefinition = {
  measure: 'none',
  threshold: 5,
  breakdowns: [],
  references: [],
  rounds: [],
  unpublished: [],
};

/**
 * The results document of a round: figures, and nothing from which a set of fewer responses than
 * the threshold could be worked out.
 *
 * With `previous`, nothing is given away by the difference: when the round has grown by fewer
 * responses than the threshold, what is published stays as it is.
 *
 * @param survey from `parseSurvey`
 * @param responses read once, in constant memory
 */
export async function aggregate(
  survey: Survey,
  responses: Iterable<CountedResponse> | AsyncIterable<CountedResponse>,
  { round, invited, publishedOn, previous, earlier = [] }: AggregateOptions,
): Promise<ResultsDocument> {
  const { threshold, breakdowns, unpublished } = survey.results ?? nothingReported;
  const plan = planOf(survey);
  const whole = newTally(plan);
  const reported = [
    ...breakdowns.filter(({ by }) => !unpublished.includes(by)),
    ...droppedBreakdowns(breakdowns, previous?.breakdowns ?? []),
  ];
  const splits = newSplits(survey, plan, reported, threshold);
  const conditions = askedByCondition(survey);
  const read = responseReader(survey, plan);
  for await (const response of responses) {
    if (round !== undefined && (response.context?.round ?? EVERY_ROUND) !== round) continue;
    const counted = read(response);
    if (!counted) continue;
    count(whole, counted, threshold);
    splits.add(response, counted);
  }
  // Of a round that was hidden whole nothing was told.
  const before = previous?.hidden ? undefined : previous;
  if (before?.answered !== undefined) {
    const grown = whole.counts[ANSWERED_CELL]! - before.answered;
    if (tellsOfFew(grown, threshold)) return before;
  }
  const counted = countedRound(plan, {
    threshold,
    whole,
    breakdowns: new Map(
      reported.map((breakdown) => {
        const split = splits.all.find(({ by }) => by === breakdown.by)!;
        return [breakdown, groupsOf(survey, plan, breakdown, split, threshold)];
      }),
    ),
    isRelated: relation(splits),
    dependsOn: (id) => conditions.get(id)?.dependsOn ?? new Set(),
    asked: splits.asked,
    shared: (one, other) => sharedBy(splits, one, other),
    ...(before && { before: publicationBefore(before, reported) }),
  });
  const hiding = suppress(counted);
  return surveyResults(survey, counted, hiding, {
    round: round ?? EVERY_ROUND,
    publishedOn,
    ...(invited !== undefined && { invited }),
    earlier,
  });
}
