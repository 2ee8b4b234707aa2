import type { Breakdown, LocalizedText, Survey } from '../../engine/index.js';
import { answerLabel } from './answer-label.js';
import { ANSWERED_CELL } from './items.js';
import type { Plan } from './items.js';
import type { Split, Splits, SplitValue } from './splits.js';
import { joined } from './tally.js';
import type { Tally } from './tally.js';

/** Responses that are reported together in a breakdown. */
export interface Group {
  readonly breakdown: Breakdown;
  readonly split: Split;
  readonly values: readonly SplitValue[];
  readonly label: LocalizedText;
  readonly tally: Tally;
  readonly answered: number;
}

interface Named {
  readonly values: readonly SplitValue[];
  readonly label: LocalizedText;
}

/** The scored answers to a question, in order; of a context key nothing is known beforehand. */
function answersTo(survey: Survey, by: string): readonly Named[] | undefined {
  const question = survey.questions.find(({ id }) => id === by);
  if (question?.type === 'yes-no')
    return [true, false].map((value) => ({
      values: [value],
      label: answerLabel(survey, value ? 'yes' : 'no'),
    }));
  return question?.type === 'single-choice'
    ? question.choices
        .filter(({ scored }) => scored)
        .map(({ value, label }) => ({ values: [value], label }))
    : undefined;
}

/** The values of the context that reach the threshold, sorted. */
const contextValues = ({ tallies }: Split, threshold: number): readonly Named[] =>
  [...tallies]
    .filter(([, { counts }]) => counts[ANSWERED_CELL]! >= threshold)
    .map(([value]) => String(value))
    .sort()
    .map((value) => ({ values: [value], label: value }));

/** The groups of a breakdown as they are listed: single values, then mergers instead of theirs. */
export function groupsOf(
  survey: Survey,
  plan: Plan,
  breakdown: Breakdown,
  split: Split,
  threshold: number,
): readonly Group[] {
  const { by, merge } = breakdown;
  const merged = new Set<SplitValue>(merge.flatMap(({ values }) => values));
  const single = answersTo(survey, by) ?? contextValues(split, threshold);
  const named = [...single.filter(({ values: [value] }) => !merged.has(value!)), ...merge];
  return named.map(({ values, label }) => {
    const parts = values.flatMap((value) => split.tallies.get(value) ?? []);
    const tally = joined(plan, parts, threshold);
    return { breakdown, split, values, label, tally, answered: tally.counts[ANSWERED_CELL]! };
  });
}

/** How many responses two groups have in common. */
export function sharedBy(splits: Splits, one: Group, other: Group): number {
  const isSameSplit = one.split === other.split;
  let total = 0;
  for (const first of one.values)
    if (!isSameSplit)
      for (const second of other.values)
        total += splits.crossing(one.split, other.split, [first, second]);
    else if (other.values.includes(first))
      total += one.split.tallies.get(first)?.counts[ANSWERED_CELL] ?? 0;
  return total;
}
