import type { Breakdown } from '../../engine/index.js';
import type { Group } from '../counting/groups.js';
import type { Aspect, Hiding } from './hiding.js';
import { tellsOfFew } from './hide-changes.js';
import { isGrowthLeftAlike } from './growth.js';
import { holds } from './nests.js';
import { hideWhole } from './hide-whole.js';
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
    else if (pinned) hideWhole(round, hiding, pinned);
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

/** How many responses a part of what is left can have, as far as a reader knows. */
interface Part {
  readonly least: number;
  readonly most: number;
}

/** Together the parts are what is left: can one of them have one number only, and that too few? */
function isPinned(parts: readonly Part[], left: number, threshold: number): boolean {
  const all = (end: keyof Part): number => parts.reduce((total, part) => total + part[end], 0);
  return parts.some((part) => {
    const least = Math.max(part.least, left - (all('most') - part.most));
    const most = Math.min(part.most, left - (all('least') - part.least));
    return least === most && least > 0 && least < threshold;
  });
}

/** The breakdown whose hidden groups, or those in none of them, can have one number only. */
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
  const partOf = (group: Group, most: number): Part =>
    hiding.reason(group, aspect) === 'too-few'
      ? { least: 0, most: Math.min(threshold - 1, most) }
      : { least: Math.min(threshold, most), most };
  const pinned = [...breakdowns].find(([breakdown, groups]) => {
    if (hiding.breakdowns.has(breakdown)) return false;
    const hidden = groups.filter((group) => hiding.reason(group, aspect) && isLeft(group));
    // Of these the number of responses is known, of the others only that of all together.
    const known = hidden.filter((group) => !hiding.reason(group, 'answered'));
    const others = hidden.filter((group) => hiding.reason(group, 'answered'));
    const restOfAll = restOf(round, 'answered', outer, [...shown, ...known]);
    const inNone = restOfAll - others.reduce((total, { answered }) => total + answered, 0);
    const parts =
      aspect === 'answered'
        ? [
            ...others.map((group) => partOf(group, Infinity)),
            { least: 0, most: inNone > 0 ? Infinity : 0 },
          ]
        : [...known.map((group) => partOf(group, group.answered)), { least: 0, most: restOfAll }];
    return isPinned(parts, left, threshold);
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
  return tellsOfFew(now - earlier, threshold) || isGrowthAlike(round, aspect, outer, both)
    ? both.filter((group) => countOf(round, aspect, group) !== shownBefore(group))
    : [];
}

/** Did all who came to what is left certainly answer alike? Asked where one question makes the figure. */
function isGrowthAlike(
  { before, whole }: CountedRound,
  aspect: Aspect,
  outer: Group | undefined,
  shown: readonly Group[],
): boolean {
  const [item, ...more] = aspect === 'answered' ? [] : aspect.items;
  const then = item && more.length === 0 && !outer ? before?.stepsOf(item) : undefined;
  if (!then || !item || aspect === 'answered') return false;
  const beforeIn = new Map(item.steps.map(({ value, cell }) => [cell, then.get(value) ?? 0]));
  const came = (cells: readonly number[]): number =>
    cells.reduce((sum, cell) => sum + whole.counts[cell]! - (beforeIn.get(cell) ?? 0), 0);
  const grown = shown.flatMap((group) => {
    const figure = before?.figureOf(group, aspect);
    return figure ? [{ group, before: figure }] : [];
  });
  return isGrowthLeftAlike(item, whole, came, grown);
}
