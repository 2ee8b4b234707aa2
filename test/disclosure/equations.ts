import type { AtomSet } from './statements.js';

/**
 * Sets whose number follows from the numbers of others by adding and taking away alone: whatever is
 * in the span of the known sets.
 */

/** Atoms that no known set keeps apart stand and fall together. */
function classesOf(known: readonly AtomSet[], atoms: number): readonly AtomSet[] {
  const classes = new Map<string, AtomSet>();
  for (let atom = 0; atom < atoms; atom++) {
    const pattern = known.map((set) => (set >> atom) & 1).join('');
    if (pattern.includes('1')) classes.set(pattern, (classes.get(pattern) ?? 0) | (1 << atom));
  }
  return [...classes.values()];
}

const vectorOf = (set: AtomSet, classes: readonly AtomSet[]): number[] =>
  classes.map((one) => (set & one ? 1 : 0));

/** What is left of the vector when every row of the reduced basis has been taken from it. */
function reduced(vector: number[], basis: readonly { pivot: number; row: number[] }[]): number[] {
  let left = vector;
  for (const { pivot, row } of basis) {
    const times = left[pivot]!;
    if (times !== 0) left = left.map((value, index) => value - times * row[index]!);
  }
  return left;
}

/** Every set, of whole classes, that the known ones pin. Not empty. */
export function pinnedSets(known: readonly AtomSet[], atoms: number): ReadonlySet<AtomSet> {
  const classes = classesOf(known, atoms);
  const basis: { pivot: number; row: number[] }[] = [];
  for (const set of known) {
    const left = reduced(vectorOf(set, classes), basis);
    const pivot = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot >= 0) basis.push({ pivot, row: left.map((value) => value / left[pivot]!) });
  }
  const pinned = new Set<AtomSet>();
  for (let choice = 1; choice < 1 << classes.length; choice++) {
    const chosen = classes.filter((_, index) => choice & (1 << index));
    const set = chosen.reduce((all, one) => all | one, 0);
    if (reduced(vectorOf(set, classes), basis).every((value) => Math.abs(value) < 1e-9))
      pinned.add(set);
  }
  return pinned;
}
