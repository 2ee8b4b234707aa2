import type { Group } from '../counting/groups.js';
import { areNumbersThatCameAlike } from './growth.js';
import type { Hiding } from './hiding.js';
import { ANSWERED_CELL } from '../counting/items.js';
import type { Item } from '../counting/items.js';
import { tellsOfFew } from './hide-changes.js';
import { shownApart } from './shown-apart.js';
import { isRestAlike } from './residual.js';
import { totalsOf } from './totals.js';
import type { CountedRound } from '../counting/counted-round.js';
import type { Tally } from '../counting/tally.js';

/** Responses with any answer to the item, scored or not. */
const givenTo = ({ baseCell, unscoredCell }: Item, { counts }: Tally): number =>
  counts[baseCell]! + counts[unscoredCell]!;

/** The item's answers from responses that are in no group that is shown. */
const leftIn = (
  round: CountedRound,
  shown: readonly Group[],
  of: (tally: Tally) => number,
): number => shown.reduce((left, { tally }) => left - of(tally), of(round.whole));

/** Did all in its base answer the same, or what counts the same? */
const isAlike = (item: Item, whole: Tally): boolean => {
  const { steps, baseCell, question } = item;
  const isOneStep =
    question.type !== 'multiple-choice' &&
    steps.some(({ cell }) => whole.counts[cell] === whole.counts[baseCell]);
  return isOneStep || isRestAlike([item], whole, whole, []);
};

/** Did all who came since the publication before answer the same, or what counts the same? */
function isGrowthAlike({ before }: CountedRound, item: Item, whole: Tally): boolean {
  const told = before?.answersTo(item);
  if (told && 'mean' in told && areNumbersThatCameAlike(item, whole, told)) return true;
  const then = before?.stepsOf(item);
  if (!then || item.question.type === 'multiple-choice') return false;
  const beforeIn = new Map(item.steps.map(({ value, cell }) => [cell, then.get(value) ?? 0]));
  const came = (cells: readonly number[]): number =>
    cells.reduce((sum, cell) => sum + whole.counts[cell]! - (beforeIn.get(cell) ?? 0), 0);
  const all = came(item.steps.map(({ cell }) => cell));
  const isAll = (cells: readonly number[]): boolean => came(cells) === all;
  const totals = [...totalsOf(item).values()];
  return (
    all > 0 &&
    (item.steps.some(({ cell }) => isAll([cell])) ||
      totals.some(({ steps, isOneOfSeveral }) =>
        steps.some(({ value, cells }) => isAll(cells) && !(isOneOfSeveral && value === 0)),
      ))
  );
}

/** Is the item asked in hidden groups, so that its number of answers tells of them? */
function tellsOfHidden(round: CountedRound, item: Item, shown: readonly Group[]): boolean {
  if (leftIn(round, shown, (tally) => givenTo(item, tally)) === 0) return false;
  const asked = shown.filter(({ tally }) => givenTo(item, tally) > 0);
  const rest = asked.reduce((left, { answered }) => left - answered, givenTo(item, round.whole));
  return asked.length === 0 || (rest > 0 && tellsOfFew(rest, round.threshold));
}

/** Hides questions and rows whose figures, for the whole round, tell of a group that is hidden. */
export function hideItems(round: CountedRound, hiding: Hiding): void {
  const { whole, items, summaries, breakdowns, dependsOn } = round;
  const split = [...breakdowns].filter(([breakdown]) => !hiding.breakdowns.has(breakdown));
  for (const [{ by }, groups] of split) {
    const shown = shownApart(round, hiding, groups);
    if (leftIn(round, shown, ({ counts }) => counts[ANSWERED_CELL]!) === 0) continue;
    for (const item of items) {
      const hasHidden = leftIn(round, shown, ({ counts }) => counts[item.baseCell]!) > 0;
      const isAlikeForAll =
        hasHidden && (isAlike(item, whole) || isGrowthAlike(round, item, whole));
      const isConditional = dependsOn(item.question.id).has(by);
      if (isAlikeForAll || (isConditional && tellsOfHidden(round, item, shown)))
        hiding.hideItem(item, 'protects-others');
    }
  }
  for (const summary of summaries)
    if (summary.items.some((item) => hiding.items.get(item) === 'protects-others'))
      hiding.hideSummary(summary, 'protects-others');
}
