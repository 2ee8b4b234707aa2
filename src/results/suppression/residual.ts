import { averaged, countIn, exactOf, figureOf } from '../counting/exact-figure.js';
import type { Item } from '../counting/items.js';
import type { Tally } from '../counting/tally.js';
import type { Figure } from '../results-document.js';
import { isCertainlyAlike, rest } from './certainty.js';
import { canBeOtherwise } from './sharing-out.js';
import { leftOpen, totalsOf, valuesOf } from './totals.js';

/** The figure of several items whose bases are the same; they are not empty. */
function figureIn(items: readonly Item[], n: number, tally: Tally): Figure {
  const exact = items.flatMap((item) => (item.scoring ? [exactOf(item, item.scoring, tally)] : []));
  return figureOf(n, averaged(exact));
}

/**
 * When the figures of parts are taken away from the figure of what holds them: is it certain that
 * everybody who is left answered alike? Then their answers are known, however few of them are asked for.
 * @param items of one figure: with several, all responses are in the base of each of them
 * @param whole the whole round, whose distributions everybody may read
 * @param outer what holds the parts: the whole round or a group of it
 */
export function isRestAlike(
  items: readonly Item[],
  whole: Tally,
  outer: Tally,
  parts: readonly Tally[],
): boolean {
  const [first] = items;
  if (!first?.scoring) return false;
  const baseOf = ({ counts }: Tally): number => counts[first.baseCell]!;
  const count = parts.reduce((left, part) => left - baseOf(part), baseOf(outer));
  if (count <= 0) return false;
  return [...totalsOf(first)].some(([name, { isOneOfSeveral }]) => {
    const totals = items.flatMap((item) => totalsOf(item).get(name) ?? []);
    const left = totals.map((total) => ({
      values: valuesOf(total, (cells) => countIn(whole, cells)),
      count,
      sum: parts.reduce((sum, part) => sum - total.sum(part), total.sum(outer)),
    }));
    if (isOneOfSeveral && left.every(({ sum }) => sum === 0)) return false;
    const all = totals.reduce((sum, total) => sum + total.sum(whole), 0);
    const known = (tally: Tally) =>
      leftOpen(totals, whole, baseOf(tally), figureIn(items, baseOf(tally), tally));
    const isWhole = baseOf(outer) === baseOf(whole);
    const open = rest(isWhole ? { least: all, most: all } : known(outer), parts.map(known));
    if (totals.length < items.length) return false;
    if (isCertainlyAlike(left, open)) return true;
    const [only, ...more] = left;
    const isAlike =
      only && more.length === 0 && only.values.some(({ value }) => value * count === only.sum);
    return (
      isAlike === true &&
      isWhole &&
      !canBeOtherwise(
        only.values,
        only.sum / count,
        count,
        parts.map((part) => ({ count: baseOf(part), open: known(part) })),
      )
    );
  });
}
