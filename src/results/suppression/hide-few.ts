import type { Hiding } from './hiding.js';
import { holds } from './nests.js';
import { countOf } from '../counting/counted-round.js';
import type { CountedRound } from '../counting/counted-round.js';

/** Hides what has fewer responses than the threshold, and what cannot be put beside something shown. */
export function hideFew(round: CountedRound, hiding: Hiding): void {
  const { threshold, whole, items, summaries, breakdowns, shared } = round;
  for (const item of items) if (!round.isEnough(item, whole)) hiding.hideItem(item, 'too-few');
  for (const summary of summaries)
    if (!round.basedOf(summary, whole)) hiding.hideSummary(summary, 'too-few');
  for (const groups of breakdowns.values())
    groups.forEach((group, index) => {
      if (group.answered < threshold) hiding.hide(group, 'answered', 'too-few');
      for (const summary of summaries)
        if (countOf(round, summary, group) < threshold) hiding.hide(group, summary, 'too-few');
      // Of mergers that overlap without one containing the other, the first is shown.
      const overlaps = groups.slice(0, index).some((earlier) => {
        const common = shared(earlier, group);
        return common > 0 && !holds(earlier, group, shared) && !holds(group, earlier, shared);
      });
      if (overlaps) hiding.hide(group, 'answered', 'protects-others');
    });
}
