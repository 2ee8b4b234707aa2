import { isCertainlyAlike, rest, sumsOf } from './certainty.js';
import type { Range, ValueCount } from './certainty.js';
import { countIn, exactOf } from '../counting/figures.js';
import type { Exact } from '../counting/figures.js';
import type { Item } from '../counting/items.js';
import { roundMean, roundPercent } from '../rounding.js';
import type { Tally } from '../counting/tally.js';

/** One sum of answers: of scores, or of how many gave one of some answers. */
interface Total {
  /** Values and how often each was answered. */
  readonly values: (tally: Tally) => readonly ValueCount[];
  /** What is published of it, unrounded. */
  readonly of: (exact: Exact) => number;
  readonly rounded: (exact: number) => number;
  readonly step: number;
}

const percent = { rounded: (share: number) => roundPercent(100 * share) / 100, step: 0.01 };

/** Some answers count 1, all others 0. */
const totalOfShare = (item: Item, cells: readonly number[], of: Total['of']): Total => ({
  values(tally) {
    const n = countIn(tally, cells);
    return [
      { value: 1, n },
      { value: 0, n: tally.counts[item.baseCell]! - n },
    ];
  },
  of,
  ...percent,
});

/** The sums that the figure of an item gives away. A number's answers are not published one by one. */
function totalsOf(item: Item): readonly Total[] {
  const { scoring, steps } = item;
  switch (scoring?.by) {
    case 'scores':
      return [
        {
          values: (tally) =>
            [...new Set(steps.map(({ score = 0 }) => score))].map((value) => ({
              value,
              n: countIn(
                tally,
                steps.filter(({ score }) => score === value).map(({ cell }) => cell),
              ),
            })),
          of: (exact) => ('mean' in exact ? exact.mean : 0),
          rounded: roundMean,
          step: 0.1,
        },
      ];
    case 'positive':
      return [
        totalOfShare(item, scoring.cells, (exact) => ('positive' in exact ? exact.positive : 0)),
      ];
    case 'groups':
      return scoring.shares.map(({ cells, group }) =>
        totalOfShare(item, cells, (exact) => {
          const shares = 'groups' in exact ? exact.groups : [];
          return shares.find((each) => each.group.id === group.id)?.share ?? 0;
        }),
      );
    default:
      return [];
  }
}

/**
 * When the figures of parts are taken away from the figure of what holds them: is it certain that
 * everybody who is left answered alike? Then their answers are known, however few of them are asked for.
 * @param whole the whole round, whose distribution everybody may read
 * @param outer what holds the parts: the whole round or a group of it
 */
export function isRestAlike(
  item: Item,
  whole: Tally,
  outer: Tally,
  parts: readonly Tally[],
): boolean {
  const { scoring } = item;
  if (!scoring) return false;
  const baseOf = ({ counts }: Tally): number => counts[item.baseCell]!;
  const count = parts.reduce((left, part) => left - baseOf(part), baseOf(outer));
  if (count <= 0) return false;
  return totalsOf(item).some(({ values, of, rounded, step }) => {
    const sum = (tally: Tally): number =>
      values(tally).reduce((total, { value, n }) => total + value * n, 0);
    const published = (tally: Tally): Range =>
      sumsOf(baseOf(tally), rounded(of(exactOf(item, scoring, tally))), step);
    const known = outer === whole ? { least: sum(whole), most: sum(whole) } : published(outer);
    const left = parts.reduce((total, part) => total - sum(part), sum(outer));
    // That nobody gave the answers of one group leaves open which others were given.
    if (scoring.by === 'groups' && left === 0) return false;
    return isCertainlyAlike(values(whole), count, left, rest(known, parts.map(published)));
  });
}
