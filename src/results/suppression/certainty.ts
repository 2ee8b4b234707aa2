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
 */
export function sumsOf(n: number, rounded: number, step: number): Range {
  const least = rounded - step / 2 + (rounded > 0 ? 0 : BESIDE);
  const most = rounded + step / 2 - (rounded < 0 ? 0 : BESIDE);
  return { least: n * least, most: n * most };
}

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

/** More of one value than this are not needed to make up for another: a scale has 11 steps. */
const mostSwapped = 11;

/**
 * Is it certain for a reader that all of these responses answered alike? It is when no other
 * answers of the round would fit as well.
 * @param count how many responses these are
 * @param sum of their answers
 * @param open what a reader knows of this sum
 */
export function isCertainlyAlike(
  values: readonly ValueCount[],
  count: number,
  sum: number,
  open: Range,
): boolean {
  const alike = values.find(({ value, n }) => n >= count && Math.abs(value * count - sum) < 1e-6);
  if (!alike) return false;
  const fits = (offset: number) =>
    sum + offset >= open.least - BESIDE && sum + offset <= open.most + BESIDE;
  const others = values.filter(({ value, n }) => n > 0 && value !== alike.value);
  const swaps = others.flatMap(({ value, n }) =>
    Array.from({ length: Math.min(n, count, mostSwapped) }, (_, index) => ({
      value,
      times: index + 1,
      offset: (index + 1) * (value - alike.value),
    })),
  );
  const canSwap = swaps.some(
    (one) =>
      fits(one.offset) ||
      swaps.some(
        (other) =>
          other.value !== one.value &&
          one.times + other.times <= count &&
          fits(one.offset + other.offset),
      ),
  );
  return !canSwap;
}
