import type { Breakdown } from '../../engine/index.js';
import type { Group } from '../counting/groups.js';
import type { Aspect, Hiding } from './hiding.js';
import { tellsOfFew } from './hide-changes.js';
import { holds } from './nests.js';
import type { Nest } from './nests.js';
import { isRestAlike } from './residual.js';
import { countOf } from '../counting/counted-round.js';
import type { CountedRound } from '../counting/counted-round.js';

/** The groups directly within: where one does not count, those within it do. */
const within = (nest: Nest, counts: (group: Group) => boolean): readonly Group[] =>
  nest.within.flatMap((inner) =>
    inner.group && counts(inner.group) ? [inner.group] : within(inner, counts),
  );

const allWithin = (nest: Nest): readonly Nest[] =>
  nest.within.flatMap((inner) => [...allWithin(inner), inner]);

/**
 * Hides what could be worked out by taking groups away from what holds them: the smallest next
 * group, until what is left tells nothing of fewer responses than the threshold.
 */
export function hideComplements(round: CountedRound, hiding: Hiding): void {
  const aspects: readonly Aspect[] = ['answered', ...round.summaries];
  for (const aspect of aspects)
    if (aspect === 'answered' || !hiding.summaries.has(aspect))
      for (const nest of round.nests)
        for (const each of [...allWithin(nest), nest]) hideWithin(round, hiding, aspect, each);
}

function hideWithin(round: CountedRound, hiding: Hiding, aspect: Aspect, nest: Nest): void {
  const isShown = (group: Group): boolean => hiding.reason(group, aspect) === undefined;
  const { group: outer } = nest;
  if (outer && !isShown(outer)) return;
  const bySize = (one: Group, other: Group): number =>
    countOf(round, aspect, one) - countOf(round, aspect, other);
  for (;;) {
    const shown = within(nest, isShown);
    const pinned = pinnedBreakdown(round, hiding, aspect, outer, shown);
    const isOpen = pinned !== undefined || tellsOfRest(round, aspect, outer, shown);
    const candidates = isOpen ? shown : changedTooLittle(round, aspect, nest, isShown);
    if (!isOpen && candidates.length === 0) return;
    const [smallest = outer] = [...candidates].sort(bySize);
    if (smallest) hiding.hide(smallest, aspect, 'protects-others');
    else if (pinned) hiding.hideBreakdown(pinned, 'too-few');
    if (!smallest || smallest === outer) return;
  }
}

/** What is left when the groups are taken away from what holds them. */
const restOf = (
  round: CountedRound,
  aspect: Aspect,
  outer: Group | undefined,
  shown: readonly Group[],
): number =>
  shown.reduce(
    (left, group) => left - countOf(round, aspect, group),
    countOf(round, aspect, outer),
  );

/** Are there too few left, or is it certain that they all answered alike? */
function tellsOfRest(
  round: CountedRound,
  aspect: Aspect,
  outer: Group | undefined,
  shown: readonly Group[],
): boolean {
  const { threshold, whole } = round;
  if (tellsOfFew(restOf(round, aspect, outer, shown), threshold)) return true;
  if (aspect === 'answered' || shown.length === 0) return false;
  // Several items make one sum only where everybody is in the base of all of them.
  const items = aspect.items.filter((item) => round.isEnough(item, whole));
  const isFull = items.every(({ baseCell }) => whole.counts[baseCell] === countOf(round, aspect));
  return (
    isFull &&
    isRestAlike(
      items,
      whole,
      outer?.tally ?? whole,
      shown.map(({ tally }) => tally),
    )
  );
}

const sumOf = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/**
 * The breakdown whose hidden groups are as large as they can be: together they are all that is
 * left, so that those with too few can only have one response less than the threshold.
 */
function pinnedBreakdown(
  round: CountedRound,
  hiding: Hiding,
  aspect: Aspect,
  outer: Group | undefined,
  shown: readonly Group[],
): Breakdown | undefined {
  const { threshold, shared, breakdowns } = round;
  const left = restOf(round, aspect, outer, shown);
  if (left === 0) return undefined;
  const isLeft = (group: Group): boolean =>
    (!outer || holds(outer, group, shared)) &&
    !(group.answered > 0 && shown.some((each) => holds(each, group, shared)));
  const pinned = [...breakdowns].find(([breakdown, groups]) => {
    if (hiding.breakdowns.has(breakdown)) return false;
    const hidden = groups.filter((group) => hiding.reason(group, aspect) && isLeft(group));
    const isFew = (group: Group) => hiding.reason(group, aspect) === 'too-few';
    // Of these the number of responses is known, of the others only that of all together.
    const known = hidden.filter((group) => !hiding.reason(group, 'answered'));
    const others = hidden.filter((group) => hiding.reason(group, 'answered'));
    const restOfAll = restOf(round, 'answered', outer, [...shown, ...known]);
    const isFewOnly =
      others.every(isFew) && sumOf(others.map(({ answered }) => answered)) === restOfAll;
    const mostOfOthers = isFewOnly ? others.length * (threshold - 1) : Infinity;
    const mostOfKnown = sumOf(
      known.map((group) => (isFew(group) ? threshold - 1 : group.answered)),
    );
    if (aspect === 'answered') return mostOfOthers === left;
    return known.some(isFew) && mostOfKnown + Math.min(restOfAll, mostOfOthers) === left;
  });
  return pinned?.[0];
}

/** The groups that have to be hidden because what is left has moved too little since the publication before. */
function changedTooLittle(
  round: CountedRound,
  aspect: Aspect,
  nest: Nest,
  isShown: (group: Group) => boolean,
): readonly Group[] {
  const { before, threshold } = round;
  if (!before) return [];
  const { group: outer } = nest;
  const then = outer ? before.ofGroup(outer, aspect) : before.ofWhole(aspect);
  if (typeof then !== 'number') return [];
  const shownBefore = (group: Group): number | undefined => {
    const known = before.ofGroup(group, aspect);
    return typeof known === 'number' ? known : undefined;
  };
  const both = within(nest, (group) => isShown(group) && shownBefore(group) !== undefined);
  const now = restOf(round, aspect, outer, both);
  const earlier = both.reduce((left, group) => left - (shownBefore(group) ?? 0), then);
  return tellsOfFew(now - earlier, threshold)
    ? both.filter((group) => countOf(round, aspect, group) !== shownBefore(group))
    : [];
}
