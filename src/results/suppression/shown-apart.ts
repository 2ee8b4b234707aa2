import type { CountedRound } from '../counting/counted-round.js';
import type { Group } from '../counting/groups.js';
import type { Hiding } from './hiding.js';

/** Groups that do not share a response and hold all that is shown. */
export const shownApart = (
  round: CountedRound,
  hiding: Hiding,
  groups: readonly Group[],
): readonly Group[] => {
  const shown = groups.filter((group) => !hiding.reason(group, 'answered'));
  return shown.filter(
    (group, index) =>
      !shown.some(
        (other, place) =>
          other !== group &&
          round.shared(other, group) === group.answered &&
          (other.answered > group.answered || place < index),
      ),
  );
};
