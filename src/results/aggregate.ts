import type { Breakdown, ResultsDefinition, Survey } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import { askedByCondition } from './counting/asked.js';
import { groupsOf, sharedBy } from './counting/groups.js';
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
  /**
   * Only responses with this `context.round` count; of `all`, those without any. Left out, every
   * response counts, and the document's round is `all`: for surveys that have no rounds.
   */
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
 * With `previous`, nothing is given away by the difference: while the round has not grown by as many
 * responses as the threshold, what is published stays as it is.
 *
 * @param survey from `parseSurvey`
 * @param responses read once, in constant memory
 * @throws RangeError when `invited` is no whole number
 */
export async function aggregate(
  survey: Survey,
  responses: Iterable<CountedResponse> | AsyncIterable<CountedResponse>,
  { round, invited, publishedOn, previous, earlier = [] }: AggregateOptions,
): Promise<ResultsDocument> {
  const definition = survey.results ?? nothingReported;
  const { breakdowns, unpublished } = definition;
  const name = round ?? EVERY_ROUND;
  if (invited !== undefined && !(Number.isSafeInteger(invited) && invited >= 0))
    throw new RangeError('invited must be a whole number');
  // Of a round that was hidden whole nothing was told, and another round's tells nothing of this one.
  const isOfThis = previous?.round === name && previous.survey.id === survey.id;
  const before = isOfThis && !previous.hidden ? previous : undefined;
  // A lower one would tell of those who answered while the higher one was public.
  const threshold = Math.max(definition.threshold, before?.threshold ?? 0);
  const isPublished = ({ by }: Pick<Breakdown, 'by'>): boolean => !unpublished.includes(by);
  const wanted = breakdowns.filter(isPublished);
  const dropped = droppedBreakdowns(wanted, before?.breakdowns ?? []).filter(isPublished);
  const reported = [...wanted, ...dropped];
  const plan = planOf(survey, reported);
  const whole = newTally(plan);
  const splits = newSplits(survey, plan, reported, threshold);
  const conditions = askedByCondition(survey);
  const read = responseReader(survey, plan);
  for await (const response of responses) {
    // What is stored is not ours: one bad row must not stop a publication.
    if (!isRecord(response)) continue;
    if (round !== undefined && (response.context?.round ?? EVERY_ROUND) !== round) continue;
    const counted = read(response);
    if (!counted) continue;
    count(whole, counted, threshold);
    splits.add(response, counted);
  }
  // Published again only when enough have come: fewer could be read off the difference.
  const answered = whole.counts[ANSWERED_CELL]!;
  if (before?.answered !== undefined && answered - before.answered < threshold) return before;
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
    ...(before && { before: publicationBefore(before, wanted) }),
  });
  const hiding = suppress(counted);
  return surveyResults(survey, counted, hiding, {
    round: name,
    publishedOn,
    ...(invited !== undefined && { invited }),
    earlier,
  });
}
