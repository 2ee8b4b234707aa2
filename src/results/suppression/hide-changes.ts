import type { Aspect, Hiding } from './hiding.js';
import type { CountBefore } from './publication-before.js';
import type { Group } from '../counting/groups.js';
import { countOf } from '../counting/counted-round.js';
import type { CountedRound } from '../counting/counted-round.js';

/** Would the two together tell of fewer responses than the threshold? */
export const tellsOfFew = (difference: number, threshold: number): boolean =>
  difference !== 0 && Math.abs(difference) < threshold;

/** Has a count moved by fewer than the threshold, or by how many is not certain? */
const hasMovedTooLittle = (
  now: number,
  before: CountBefore | undefined,
  threshold: number,
): boolean => {
  if (!before) return false;
  return 'n' in before ? tellsOfFew(now - before.n, threshold) : now < before.most + threshold;
};

/**
 * Could a group that is new among those that are shown hold all, or nearly all, of what has come?
 * Then its responses of before would be what is left of it.
 */
const holdsWhatCame = (round: CountedRound, group: Group, aspect: Aspect): boolean => {
  const { before, threshold } = round;
  const then = before?.ofWhole(aspect);
  const own = before?.ofGroup(group, aspect);
  if (!then || !own || !('n' in then) || 'n' in own) return false;
  const came = countOf(round, aspect) - then.n;
  return came < countOf(round, aspect, group) + threshold;
};

/**
 * Hides what a later publication of the round would give away: a count that has moved by fewer
 * responses than the threshold since the publication before.
 */
export function hideChanges(round: CountedRound, hiding: Hiding): void {
  const { before, threshold, whole, items, summaries, breakdowns } = round;
  if (!before) return;
  const hasMoved = (now: number, then: CountBefore | undefined) =>
    hasMovedTooLittle(now, then, threshold);
  for (const item of items)
    if (hasMoved(whole.counts[item.baseCell]!, before.ofItem(item)))
      hiding.hideItem(item, 'protects-others');
  for (const summary of summaries)
    if (hasMoved(countOf(round, summary), before.ofWhole(summary)))
      hiding.hideSummary(summary, 'protects-others');
  for (const breakdown of breakdowns.keys())
    if (!before.hasSameGroups(breakdown)) hiding.hideBreakdown(breakdown, 'protects-others');
  const aspects: readonly Aspect[] = ['answered', ...summaries];
  for (const group of [...breakdowns.values()].flat())
    for (const aspect of aspects)
      if (
        hasMoved(countOf(round, aspect, group), before.ofGroup(group, aspect)) ||
        holdsWhatCame(round, group, aspect)
      )
        hiding.hide(group, aspect, 'protects-others');
}
