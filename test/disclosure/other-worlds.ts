import { valueOf, type Constraint, type LinearModel, type Terms } from './linear-model.js';
import { countedIn, type Layout, type Member, type World } from './world.js';

/**
 * Worlds beside the true one that the same publications would come from, found by moving one member
 * or exchanging something of two. Most questions are settled by one of these; the solver has the rest.
 */

/** How the model's variables differ from the truth. */
export type Difference = Terms;

function difference(
  layout: Layout,
  steps: number,
  gone: readonly Member[],
  come: readonly Member[],
): Difference {
  const terms = new Map<number, number>();
  const count = (list: readonly Member[], by: number) => {
    for (const member of list)
      for (const variable of countedIn(layout, steps, member))
        terms.set(variable, (terms.get(variable) ?? 0) + by);
  };
  count(gone, -1);
  count(come, 1);
  for (const [variable, by] of terms) if (by === 0) terms.delete(variable);
  return terms;
}

/** Tells whether a difference from the truth keeps every constraint. */
function keeper({ constraints, size }: LinearModel, truth: readonly number[]) {
  const found: (readonly [number, number])[][] = Array.from({ length: size }, () => []);
  constraints.forEach(({ terms }, index) => {
    for (const [variable, weight] of terms) found[variable]!.push([index, weight]);
  });
  const now = constraints.map((constraint: Constraint) => valueOf(constraint.terms, truth));
  return (change: Difference): boolean => {
    const moved = new Map<number, number>();
    for (const [variable, by] of change) {
      if (truth[variable]! + by < 0) return false;
      for (const [index, weight] of found[variable]!)
        moved.set(index, (moved.get(index) ?? 0) + weight * by);
    }
    for (const [index, by] of moved) {
      const value = now[index]! + by;
      const { least, most } = constraints[index]!;
      if (value < least - 1e-6 || value > most + 1e-6) return false;
    }
    return true;
  };
}

const keyOf = ({ since, atom, classes }: Member) => `${since} ${atom} ${classes.join()}`;

/** Both with something of theirs exchanged: the group, the time, an answer. */
function exchanges(one: Member, other: Member): readonly (readonly [Member, Member])[] {
  const answers = one.classes.flatMap((_, layer) => {
    if (one.classes[layer] === other.classes[layer]) return [];
    const first = one.classes.with(layer, other.classes[layer]!);
    const second = other.classes.with(layer, one.classes[layer]!);
    return [
      [
        { ...one, classes: first },
        { ...other, classes: second },
      ] as const,
    ];
  });
  return [
    ...answers,
    ...(one.atom === other.atom
      ? []
      : [
          [
            { ...one, atom: other.atom },
            { ...other, atom: one.atom },
          ] as const,
        ]),
    ...(one.since === other.since
      ? []
      : [
          [
            { ...one, since: other.since },
            { ...other, since: one.since },
          ] as const,
        ]),
  ];
}

export function otherWorlds(
  model: LinearModel,
  layout: Layout,
  truth: readonly number[],
  world: World,
  { steps, atoms }: { readonly steps: number; readonly atoms: number },
): readonly Difference[] {
  const keeps = keeper(model, truth);
  const kinds = [...new Map(world.map((member) => [keyOf(member), member])).values()];
  const found: Difference[] = [];
  const consider = (gone: readonly Member[], come: readonly Member[]) => {
    const change = difference(layout, steps, gone, come);
    if (change.size > 0 && keeps(change)) found.push(change);
  };
  for (const [index, member] of kinds.entries()) {
    for (let atom = 0; atom < atoms; atom++)
      if (atom !== member.atom) consider([member], [{ ...member, atom }]);
    for (const other of kinds.slice(index + 1))
      for (const pair of exchanges(member, other)) consider([member, other], pair);
  }
  return found;
}
