import type { Range, ValueCount } from './certainty.js';

/** A part of the round whose figure is shown. */
export interface SharedPart {
  readonly count: number;
  /** The sums of answers that its figure leaves open. */
  readonly open: Range;
}

/** With more other answers than this there is always a way, and looking for it would take long. */
const mostOthers = 24;
const BESIDE = 1e-6;

/** Ways to take some of the answers, at most so many in all, that add an amount within the range. */
function* takings(
  answers: readonly ValueCount[],
  most: number,
  { least: low, most: high }: Range,
): Generator<readonly number[]> {
  const [first, ...others] = answers;
  if (!first) {
    if (low <= BESIDE && high >= -BESIDE) yield [];
    return;
  }
  for (let taken = 0; taken <= Math.min(first.n, most); taken++) {
    const added = taken * first.value;
    for (const more of takings(others, most - taken, { least: low - added, most: high - added }))
      yield [taken, ...more];
  }
}

/**
 * Can one of those who are left have answered otherwise than the rest of them? Every other answer of
 * the round is shared out among the parts that are shown, so that their sums fit, and one is left over.
 * @param values all answers of the round
 * @param alike what all who are left seem to have answered
 * @param count how many are left
 */
export function canBeOtherwise(
  values: readonly ValueCount[],
  alike: number,
  count: number,
  parts: readonly SharedPart[],
): boolean {
  // What is not the common answer, by how far it is from it.
  const others = values
    .filter(({ value, n }) => n > 0 && value !== alike)
    .map(({ value, n }) => ({ value: value - alike, n }));
  const total = (left: readonly ValueCount[]): number => left.reduce((sum, { n }) => sum + n, 0);
  if (total(others) > mostOthers) return true;
  const tried = new Set<string>();
  const canShareOut = (left: readonly ValueCount[], index: number): boolean => {
    const part = parts[index];
    if (!part) return total(left) > 0 && total(left) <= count;
    const state = `${index}: ${left.map(({ n }) => n).join(' ')}`;
    if (tried.has(state)) return false;
    tried.add(state);
    const common = part.count * alike;
    const open = { least: part.open.least - common, most: part.open.most - common };
    for (const taken of takings(left, part.count, open)) {
      const rest = left.map(({ value, n }, place) => ({ value, n: n - taken[place]! }));
      if (canShareOut(rest, index + 1)) return true;
    }
    return false;
  };
  return canShareOut(others, 0);
}
