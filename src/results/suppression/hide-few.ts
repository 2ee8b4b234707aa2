import type { Hiding } from './hiding.js';
import { canNest } from './nests.js';
import { countOf } from '../counting/counted-round.js';
import type { CountedRound } from '../counting/counted-round.js';

/** Hides what has fewer responses than the threshold, and what cannot be put beside something shown. */
export function hideFew(round: CountedRound, hiding: Hiding): void {
  const { threshold, whole, items, summaries, breakdowns, shared, isRelated } = round;
  for (const item of items) if (!round.isEnough(item, whole)) hiding.hideItem(item, 'too-few');
  for (const summary of summaries)
    if (!round.basedOf(summary, whole)) hiding.hideSummary(summary, 'too-few');
  const all = [...breakdowns.values()].flat();
  for (const groups of breakdowns.values())
    groups.forEach((group) => {
      if (group.answered < threshold) hiding.hide(group, 'answered', 'too-few');
      for (const summary of summaries)
        if (countOf(round, summary, group) < threshold) hiding.hide(group, summary, 'too-few');
      // Of mergers that overlap without one containing the other, the first is shown.
      const overlaps = all
        .slice(0, all.indexOf(group))
        .some((earlier) => isRelated(earlier, group) && !canNest(earlier, group, shared));
      if (overlaps) hiding.hide(group, 'answered', 'protects-others');
    });
}
