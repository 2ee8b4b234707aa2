/**
 * Below this a coincidence is none. A run of these tests compares some hundred thousand pairs of
 * columns, so that chance alone fails one run in a million at most.
 */
const IMPOSSIBLE = 1e-12;

/** Is it no coincidence that so many of many rare things are true? (Poisson) */
export function isNoChance(hits: number, expected: number): boolean {
  if (hits <= expected) return false;
  let logarithm = -expected;
  for (let count = 1; count <= hits; count += 1) logarithm += Math.log(expected / count);
  let term = Math.exp(logarithm);
  let tail = 0;
  for (let count = hits; term > 0 && count < hits + 1000; count += 1) {
    tail += term;
    term *= expected / (count + 1);
  }
  return tail < IMPOSSIBLE;
}

/** Standard deviations that a sum of many does not leave in a million million times. */
const FAR = 7;

/** Spearman's rank correlation of two lists, from -1 to 1; 0 where all of a list are equal. */
export function rankCorrelation(one: readonly Place[], other: readonly Place[]): number {
  const [xs, ys] = [ranksOf(one), ranksOf(other)];
  const middle = (xs.length - 1) / 2;
  let [both, x2, y2] = [0, 0, 0];
  for (const [index, rank] of xs.entries()) {
    const [x, y] = [rank - middle, (ys[index] ?? 0) - middle];
    both += x * y;
    x2 += x * x;
    y2 += y * y;
  }
  return x2 === 0 || y2 === 0 ? 0 : both / Math.sqrt(x2 * y2);
}

/** Of a fair shuffle the rank correlation has a standard deviation of 1 / √(n - 1). */
export const isInOrder = (correlation: number, count: number): boolean =>
  Math.abs(correlation) * Math.sqrt(count - 1) > FAR;

/** Something to sort by: numbers, then texts. */
export type Place = readonly (number | string)[];

export function compare(one: Place, other: Place): number {
  for (const [index, left] of one.entries()) {
    const right = other[index] ?? '';
    if (left !== right)
      return typeof left === typeof right
        ? left < right
          ? -1
          : 1
        : typeof left === 'number'
          ? -1
          : 1;
  }
  return 0;
}

/** Places from 0; equal ones share the middle of theirs. */
export function ranksOf(places: readonly Place[]): readonly number[] {
  const sorted = places
    .map((place, index) => ({ place, index }))
    .sort((one, other) => compare(one.place, other.place));
  const ranks: number[] = Array<number>(places.length).fill(0);
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to + 1 < sorted.length && compare(sorted[from]!.place, sorted[to + 1]!.place) === 0)
      to += 1;
    for (let at = from; at <= to; at += 1) ranks[sorted[at]!.index] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
