import type { Item, Plan } from './items.js';
import type { Counted } from './read-response.js';

/** In the base of which items one response is. */
type BaseOf = Counted['items'];

/**
 * The counts of many responses, in the memory of few: what is hidden has fewer of them than the
 * threshold, so only those have to be remembered singly.
 */
export interface Tally {
  /** Responses, by cell. */
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
  /** Of each item with a base below the threshold: the responses in it. */
  readonly few: Map<Item, readonly BaseOf[]>;
}

export const newTally = ({ items, cells, sums }: Plan): Tally => ({
  counts: new Uint32Array(cells),
  sums: new Float64Array(sums),
  few: new Map(items.map((item) => [item, []])),
});

/** Adds one response. */
export function count({ counts, sums, few }: Tally, response: Counted, threshold: number): void {
  for (const cell of response.cells) counts[cell]! += 1;
  for (const [sum, value] of response.numbers) sums[sum]! += value;
  // Nothing is remembered singly any more once every base has reached the threshold.
  if (few.size === 0) return;
  for (const item of response.items) {
    const known = few.get(item);
    if (!known) continue;
    if (counts[item.baseCell]! < threshold) few.set(item, [...known, response.items]);
    else few.delete(item);
  }
}

/** The counts of responses that were tallied apart, none of them twice. */
export function joined(plan: Plan, parts: readonly Tally[], threshold: number): Tally {
  const all = newTally(plan);
  for (const { counts, sums } of parts) {
    counts.forEach((each, cell) => (all.counts[cell]! += each));
    sums.forEach((each, sum) => (all.sums[sum]! += each));
  }
  for (const item of plan.items)
    if (all.counts[item.baseCell]! < threshold)
      all.few.set(
        item,
        parts.flatMap(({ few }) => few.get(item) ?? []),
      );
    else all.few.delete(item);
  return all;
}

/**
 * Responses in the base of at least one of the items that are shown. The others have a base below
 * the threshold, so that their responses are known singly.
 */
export function unionOf(
  { counts, few }: Tally,
  cell: number,
  items: readonly Item[],
  isShown: (item: Item) => boolean,
): number {
  const hidden = items.filter((item) => !isShown(item));
  const inHidden = new Set(hidden.flatMap((item) => few.get(item) ?? []));
  const isOnlyHidden = (base: BaseOf) =>
    !base.some((item) => items.includes(item) && isShown(item));
  return counts[cell]! - [...inHidden].filter(isOnlyHidden).length;
}
