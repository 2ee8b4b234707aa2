import { hideAsked } from './hide-asked.js';
import { hideChanges } from './hide-changes.js';
import { hideComplements } from './hide-complements.js';
import { hideFew } from './hide-few.js';
import { hideItems } from './hide-items.js';
import { hideWhole } from './hide-whole.js';
import { newHiding } from './hiding.js';
import type { Hiding } from './hiding.js';
import type { CountedRound } from '../counting/counted-round.js';

/** A breakdown none of whose groups is shown is hidden whole. */
function hideEmptyBreakdowns(round: CountedRound, hiding: Hiding): void {
  for (const [breakdown, groups] of round.breakdowns)
    if (groups.every((group) => hiding.reason(group, 'answered')))
      hideWhole(round, hiding, breakdown);
}

/**
 * What of a round must not be shown: what has too few responses, and whatever would let a reader
 * work out something of a set that has too few. What is hidden can open another way, so that all is
 * looked at again until nothing more has to be hidden.
 */
export function suppress(round: CountedRound): Hiding {
  const hiding = newHiding();
  hideFew(round, hiding);
  hideChanges(round, hiding);
  for (let before = -1; before !== hiding.size();) {
    before = hiding.size();
    hideComplements(round, hiding);
    hideAsked(round, hiding);
    hideEmptyBreakdowns(round, hiding);
    hideItems(round, hiding);
  }
  return hiding;
}
