import { countOf } from '../counting/counted-round.js';
import type { CountedRound } from '../counting/counted-round.js';
import type { Group } from '../counting/groups.js';
import { tellsOfFew } from './hide-changes.js';
import type { Hiding } from './hiding.js';
import { shownApart } from './shown-apart.js';

/** Has a hidden group of a breakdown that decides who is asked members in one of these groups? */
function tellsOfDeciding(round: CountedRound, hiding: Hiding, groups: readonly Group[]): boolean {
  const { breakdowns, shared } = round;
  const deciding = [...breakdowns]
    .filter(
      ([breakdown]) =>
        !hiding.breakdowns.has(breakdown) && groups[0]?.split.dependsOn.has(breakdown.by),
    )
    .flatMap(([, others]) => others);
  const hidden = deciding.filter((group) => hiding.reason(group, 'answered'));
  return hidden.some((group) => groups.some((asked) => shared(group, asked) > 0));
}

/**
 * Hides breakdowns by a question that not everybody is asked, where they would tell of those who
 * were not asked, of those who were and did not answer, or of a hidden group that is asked.
 */
export function hideAsked(round: CountedRound, hiding: Hiding): void {
  for (const [breakdown, groups] of round.breakdowns) {
    const [first] = groups;
    const split = first?.split;
    const asked = split && round.asked(split);
    if (asked === undefined || hiding.breakdowns.has(breakdown)) continue;
    const notAsked = countOf(round, 'answered') - asked;
    if (tellsOfFew(notAsked, round.threshold) || tellsOfDeciding(round, hiding, groups))
      hiding.hideBreakdown(breakdown, 'protects-others');
    // Another breakdown by the same question merges its answers otherwise.
    const all = [...round.breakdowns.values()].flat().filter((group) => group.split === split);
    for (;;) {
      const shown = shownApart(round, hiding, all);
      const left = shown.reduce((rest, { answered }) => rest - answered, asked);
      const [smallest] = [...shown].sort((one, other) => one.answered - other.answered);
      if (!smallest || !tellsOfFew(left, round.threshold)) break;
      hiding.hide(smallest, 'answered', 'protects-others');
    }
  }
}
