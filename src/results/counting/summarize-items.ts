import { averaged, exactOf } from './exact-figure.js';
import type { Exact } from './exact-figure.js';
import type { Item, Summary } from './items.js';
import { unionOf } from './tally.js';
import type { Tally } from './tally.js';

/** An unrounded figure with its base. */
export interface Based {
  readonly n: number;
  readonly exact: Exact;
}

/**
 * The figure of several items: the mean of the unrounded figures of those that are shown in the
 * same place. Its base: responses in the base of at least one of these. `undefined`: none is shown.
 */
export function summarizeItems(
  { cell, items }: Summary,
  tally: Tally,
  isShown: (item: Item) => boolean,
): Based | undefined {
  const figures = items.flatMap((item) =>
    isShown(item) && item.scoring ? [exactOf(item, item.scoring, tally)] : [],
  );
  if (figures.length === 0) return undefined;
  return { n: unionOf(tally, cell, items, isShown), exact: averaged(figures) };
}
