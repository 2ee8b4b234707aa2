/** What rounding leaves open: from the least to the most that an unrounded value can be. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A half is rounded away from zero, so that one end of a rounded value is not in its range. */
const BESIDE = 1e-9;

/**
 * The sums that a rounded figure leaves open.
 * @param step 0.1 for one decimal, 0.01 for whole percent as a share
 * @param isWhole are all answers whole numbers, and so their sum?
 */
export function sumsOf(n: number, rounded: number, step: number, isWhole: boolean): Range {
  const least = n * (rounded - step / 2 + (rounded > 0 ? 0 : BESIDE));
  const most = n * (rounded + step / 2 - (rounded < 0 ? 0 : BESIDE));
  return isWhole
    ? { least: Math.ceil(least - BESIDE), most: Math.floor(most + (rounded < 0 ? BESIDE : 0)) }
    : { least, most };
}

/** What is known of a sum in two ways. */
export const both = (one: Range, other: Range): Range => ({
  least: Math.max(one.least, other.least),
  most: Math.min(one.most, other.most),
});

/** What is left of a sum when other sums are taken away. */
export const rest = (whole: Range, parts: readonly Range[]): Range => ({
  least: parts.reduce((left, { most }) => left - most, whole.least),
  most: parts.reduce((left, { least }) => left - least, whole.most),
});

/** How often a value was answered in the whole round, which everybody may read. */
export interface ValueCount {
  readonly value: number;
  readonly n: number;
}

/** What is left of the answers to one item. */
export interface Left {
  /** All that is known of the whole round. */
  readonly values: readonly ValueCount[];
  /** How many responses are left. */
  readonly count: number;
  /** Sum of their answers. */
  readonly sum: number;
}

/** More of one value than this are not needed to make up for another: a scale has 11 steps. */
const mostSwapped = 11;

/** Ways to put other answers of the round in the place of some of those that are alike. */
const swapsIn = ({ values, count }: Left, alike: number) =>
  values
    .filter(({ value, n }) => n > 0 && value !== alike)
    .flatMap(({ value, n }) =>
      Array.from({ length: Math.min(n, count, mostSwapped) }, (_, index) => ({
        value,
        times: index + 1,
        offset: (index + 1) * (value - alike),
      })),
    );

/**
 * Is it certain for a reader that all who are left answered each of the items alike? It is when no
 * other answers of the round would fit as well.
 * @param open what a reader knows of the sum over all these items
 */
export function isCertainlyAlike(items: readonly Left[], open: Range): boolean {
  const alike = items.map(({ values, count, sum }) =>
    values.find(({ value, n }) => n >= count && Math.abs(value * count - sum) < 1e-6),
  );
  const total = items.reduce((all, { sum }) => all + sum, 0);
  const fits = (offset: number) =>
    total + offset >= open.least - BESIDE && total + offset <= open.most + BESIDE;
  return items.every((item, index) => {
    const kept = alike[index];
    if (!kept) return false;
    const swaps = swapsIn(item, kept.value);
    const canSwap = swaps.some(
      (one) =>
        fits(one.offset) ||
        swaps.some(
          (other) =>
            other.value !== one.value &&
            one.times + other.times <= item.count &&
            fits(one.offset + other.offset),
        ),
    );
    return !canSwap;
  });
}
