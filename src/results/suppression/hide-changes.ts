import type { Aspect, Hiding } from './hiding.js';
import type { CountBefore } from './publication-before.js';
import { countOf } from '../counting/counted-round.js';
import type { CountedRound } from '../counting/counted-round.js';

/** Would the two together tell of fewer responses than the threshold? */
export const tellsOfFew = (difference: number, threshold: number): boolean =>
  difference !== 0 && Math.abs(difference) < threshold;

/**
 * Hides what a later publication of the round would give away: a count that has moved by fewer
 * responses than the threshold, and groups that were not shown before. A group that comes to be
 * shown tells how many it had before, when what was left then is taken from what is left now; so
 * what was hidden of a group stays hidden for the round, and appears in the next one.
 */
export function hideChanges(round: CountedRound, hiding: Hiding): void {
  const { before, threshold, whole, items, summaries, breakdowns } = round;
  if (!before) return;
  /**
   * Of the whole round, what had too few responses may appear: there is nothing to take it from. What
   * was not told at all can have been told before that.
   */
  const isHiddenInWhole = (now: number, then: CountBefore | undefined): boolean =>
    typeof then === 'number' ? tellsOfFew(now - then, threshold) : then !== 'too-few';
  const isHiddenInGroup = (now: number, then: CountBefore | undefined): boolean =>
    typeof then === 'number' ? tellsOfFew(now - then, threshold) : then !== undefined;

  for (const item of items)
    if (isHiddenInWhole(whole.counts[item.baseCell]!, before.ofItem(item)))
      hiding.hideItem(item, 'protects-others');
  for (const summary of summaries)
    if (isHiddenInWhole(countOf(round, summary), before.ofWhole(summary)))
      hiding.hideSummary(summary, 'protects-others');
  for (const breakdown of breakdowns.keys())
    if (!before.hasSameGroups(breakdown)) hiding.hideBreakdown(breakdown, 'protects-others');
  const aspects: readonly Aspect[] = ['answered', ...summaries];
  for (const group of [...breakdowns.values()].flat())
    for (const aspect of aspects)
      if (isHiddenInGroup(countOf(round, aspect, group), before.ofGroup(group, aspect)))
        hiding.hide(group, aspect, 'protects-others');
}
