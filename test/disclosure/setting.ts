import type { Survey } from '../../src/engine/index.js';
import type { Family } from './family.js';
import type { Layer } from './layers.js';
import { sumOf, type Terms } from './linear-model.js';
import { members, type AtomSet } from './statements.js';
import type { Documents, Layout } from './world.js';

/** Everything that the sums below are made of. */
export interface Setting {
  readonly documents: Documents;
  readonly surveys: readonly Survey[];
  readonly family: Family;
  readonly layers: readonly Layer[];
  readonly layout: Layout;
}

/** 0, 1, 2 … */
export const range = (length: number) => Array.from({ length }, (_, index) => index);

/** How many responses are in the set, or (with a layer) in a base within it. */
export function countTerms(
  { family, layers, layout }: Setting,
  step: number,
  set: AtomSet,
  layer = -1,
): Terms {
  const atoms = members(set, family.atoms.length);
  if (layer < 0) return sumOf(atoms.map((atom) => layout.responses(step, atom)));
  const { classes } = layers[layer]!;
  return sumOf(
    atoms.flatMap((atom) => classes.map((_, own) => layout.answers(step, layer, atom, own))),
  );
}

/** The sum of one component of the answers in the set. */
export function amountTerms(
  { family, layers, layout }: Setting,
  step: number,
  set: AtomSet,
  layer: number,
  component: number,
): Terms {
  const { classes } = layers[layer]!;
  const terms = new Map<number, number>();
  for (const atom of members(set, family.atoms.length))
    classes.forEach((amounts, own) => {
      if (amounts[component]) terms.set(layout.answers(step, layer, atom, own), amounts[component]);
    });
  return terms;
}

/** The set without the atoms that nobody is in: sets of the same people are found once. */
export const inhabited = (
  { family, layout }: Setting,
  truth: readonly number[],
  step: number,
  set: AtomSet,
): AtomSet =>
  members(set, family.atoms.length)
    .filter((atom) => truth[layout.responses(step, atom)]! > 0)
    .reduce((all, atom) => all | (1 << atom), 0);
