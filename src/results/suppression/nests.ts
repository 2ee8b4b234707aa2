import type { Group } from '../counting/groups.js';

/** The whole round, or a group, with the groups that lie within it. */
export interface Nest {
  /** `undefined`: the whole round. */
  readonly group?: Group;
  readonly within: readonly Nest[];
}

/** How many responses two groups have in common. */
export type Shared = (one: Group, other: Group) => number;

/** Does the first hold every response of the second? */
export const holds = (outer: Group, inner: Group, shared: Shared): boolean =>
  shared(outer, inner) === inner.answered;

/** Two groups that neither hold each other nor keep apart cannot be subtracted from each other. */
export const canNest = (one: Group, other: Group, shared: Shared): boolean => {
  const common = shared(one, other);
  return common === 0 || common === one.answered || common === other.answered;
};

/** Each group goes within the smallest that holds it. */
function nested(groups: readonly Group[], shared: Shared): Nest {
  const whole: Nest & { within: Nest[] } = { within: [] };
  const placed: (Nest & { group: Group; within: Nest[] })[] = [];
  for (const group of [...groups].sort((one, other) => other.answered - one.answered)) {
    const nest = { group, within: [] };
    const outer = placed.findLast((each) => holds(each.group, group, shared)) ?? whole;
    outer.within.push(nest);
    placed.push(nest);
  }
  return whole;
}

/**
 * Ways to put groups within each other, one for each breakdown: its own groups, and those of the
 * others that fit. A merger of units, such as a region, holds the units of another breakdown.
 */
export function nestsOf(
  breakdowns: readonly (readonly Group[])[],
  shared: Shared,
): readonly Nest[] {
  return breakdowns.map((own) => {
    const fitting: Group[] = [];
    const others = breakdowns.filter((each) => each !== own).flat();
    for (const group of [...own, ...others])
      if (fitting.every((each) => canNest(each, group, shared))) fitting.push(group);
    return nested(fitting, shared);
  });
}
