import type { Breakdown, QuestionId } from '../../engine/index.js';
import type { Group } from './groups.js';
import type { Aspect } from '../suppression/hiding.js';
import { ANSWERED_CELL } from './items.js';
import type { Item, Plan, Summary } from './items.js';
import { nestsOf } from '../suppression/nests.js';
import type { Nest, Shared } from '../suppression/nests.js';
import type { PublicationBefore } from '../suppression/publication-before.js';
import { summarizeItems } from './summarize-items.js';
import type { Based } from './summarize-items.js';
import type { Splits } from './splits.js';
import type { Tally } from './tally.js';

/** One round, counted: everything that there is to show, before anything is hidden. */
export interface CountedRound {
  readonly threshold: number;
  readonly whole: Tally;
  readonly items: readonly Item[];
  readonly summaries: readonly Summary[];
  /** The groups of each breakdown, also those that are not listed. */
  readonly breakdowns: ReadonlyMap<Breakdown, readonly Group[]>;
  readonly shared: Shared;
  /** Are the two of one split, or is one of their splits a finer one of the other? */
  readonly isRelated: (one: Group, other: Group) => boolean;
  /** Questions that decide who is asked a question. */
  readonly dependsOn: (id: QuestionId) => ReadonlySet<QuestionId>;
  /** Responses that were asked the question of a split; `undefined`: all of them. */
  readonly asked: Splits['asked'];
  /** The groups that reach the threshold, put within each other. */
  readonly nests: readonly Nest[];
  readonly before?: PublicationBefore;
  /** Is the base of the item in this place large enough to show something of it? */
  isEnough(item: Item, tally: Tally): boolean;
  /** The figure of a summary; `undefined` when none of its items is shown in this place. */
  basedOf(summary: Summary, tally: Tally): Based | undefined;
}

export function countedRound(
  plan: Plan,
  parts: Omit<CountedRound, 'items' | 'summaries' | 'nests' | 'isEnough' | 'basedOf'>,
): CountedRound {
  const { threshold, breakdowns, shared } = parts;
  const isEnough: CountedRound['isEnough'] = (item, { counts }) =>
    counts[item.baseCell]! >= threshold;
  const known = new Map<Tally, Map<Summary, Based | undefined>>();
  const reaching = [...breakdowns.values()].map((groups) =>
    groups.filter(({ answered }) => answered >= threshold),
  );
  return {
    ...parts,
    items: plan.items,
    summaries: plan.summaries,
    nests: nestsOf(reaching, shared),
    isEnough,
    basedOf(summary, tally) {
      const ofTally = known.get(tally) ?? new Map<Summary, Based | undefined>();
      known.set(tally, ofTally);
      if (!ofTally.has(summary))
        ofTally.set(
          summary,
          summarizeItems(summary, tally, (item) => isEnough(item, tally)),
        );
      return ofTally.get(summary);
    },
  };
}

/** A count as it would be shown; of the whole round without a group. */
export const countOf = (round: CountedRound, aspect: Aspect, group?: Group): number => {
  const tally = group?.tally ?? round.whole;
  return aspect === 'answered'
    ? tally.counts[ANSWERED_CELL]!
    : (round.basedOf(aspect, tally)?.n ?? 0);
};
