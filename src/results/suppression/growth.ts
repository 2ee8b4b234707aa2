import { exactOf, figureOf } from '../counting/exact-figure.js';
import type { Group } from '../counting/groups.js';
import type { Item } from '../counting/items.js';
import type { Tally } from '../counting/tally.js';
import type { Figure } from '../results-document.js';
import { isCertainlyAlike, rest } from './certainty.js';
import { leftOpen, totalsOf, valuesOf } from './totals.js';

/** A group that is shown, with its figure in the publication before. */
export interface Grown {
  readonly group: Group;
  readonly before: Figure;
}

const baseBefore = (before: Figure): number => ('n' in before ? (before.n ?? 0) : 0);

/**
 * From what has come since the publication before, the growth of the groups that are shown is taken
 * away: is it certain that everybody who is left answered alike?
 * @param came responses in some cells that have come in the whole round
 */
export function isGrowthLeftAlike(
  item: Item,
  whole: Tally,
  came: (cells: readonly number[]) => number,
  parts: readonly Grown[],
): boolean {
  const { scoring, steps, baseCell } = item;
  if (!scoring || steps.length === 0 || item.question.type === 'multiple-choice') return false;
  const count = parts.reduce(
    (left, { group, before }) => left - group.tally.counts[baseCell]! + baseBefore(before),
    came(steps.map(({ cell }) => cell)),
  );
  if (count <= 0) return false;
  return [...totalsOf(item).values()].some((total) => {
    const values = valuesOf(total, came);
    const all = values.reduce((sum, { value, n }) => sum + value * n, 0);
    const grown = parts.map(({ group: { tally }, before }) => {
      const n = tally.counts[baseCell]!;
      const now = leftOpen([total], whole, n, figureOf(n, exactOf(item, scoring, tally)));
      return rest(now, [leftOpen([total], whole, baseBefore(before), before)]);
    });
    const open = rest({ least: all, most: all }, grown);
    return values.some(({ value }) => {
      const sum = value * count;
      const isPossible = sum >= open.least && sum <= open.most;
      if (!isPossible || (total.isOneOfSeveral && sum === 0)) return false;
      return isCertainlyAlike([{ values, count, sum }], open);
    });
  });
}

/**
 * Of a number only means are published: is it certain that all who came answered with one end of
 * its range?
 */
export function areNumbersThatCameAlike(item: Item, whole: Tally, before: Figure): boolean {
  const { scoring, baseCell } = item;
  const total = totalsOf(item).get('mean');
  const n = whole.counts[baseCell]!;
  const count = n - baseBefore(before);
  if (scoring?.by !== 'sum' || !total || count <= 0) return false;
  const now = leftOpen([total], whole, n, figureOf(n, exactOf(item, scoring, whole)));
  const open = rest(now, [leftOpen([total], whole, baseBefore(before), before)]);
  const values = valuesOf(total, () => 0);
  return total.uncounted.some((value) => {
    const sum = value * count;
    const isPossible = sum >= open.least && sum <= open.most;
    return isPossible && isCertainlyAlike([{ values, count, sum }], open);
  });
}
