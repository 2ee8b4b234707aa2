import type { Breakdown, Survey } from '../../src/engine/index.js';
import type { PostedResponse } from './data-set.js';
import { itemsOf, scoredValues } from './items.js';

/** The answers or context values that a group is made of. */
export type GroupValues = readonly (string | number | boolean)[];

/** The groups that a breakdown asks for: scored choices or values of the context, then mergers instead of theirs. */
export function askedGroups(
  survey: Survey,
  { by, merge }: Breakdown,
  answered: readonly PostedResponse[],
): readonly GroupValues[] {
  const merged = new Set(merge.flatMap(({ values }) => values));
  const item = itemsOf(survey).find(({ id }) => id === by);
  const inContext = new Set(answered.flatMap(({ context }) => context?.[by] ?? []));
  const own: GroupValues = item ? scoredValues(item) : [...inContext].sort();
  return [
    ...own.filter((value) => !merged.has(value)).map((value) => [value]),
    ...merge.map(({ values }) => values),
  ];
}
