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
  /** The survey names it; a value of the context is named only where it reaches the threshold. */
  readonly isNamed: boolean;
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

/** The values of the context, sorted. */
const contextValues = ({ tallies }: Split): readonly Named[] =>
  [...tallies.keys()]
    .map(String)
    .sort()
    .map((value) => ({ values: [value], label: value }));

/** The groups of a breakdown: single values, then mergers instead of theirs. */
export function groupsOf(
  survey: Survey,
  plan: Plan,
  breakdown: Breakdown,
  split: Split,
  threshold: number,
): readonly Group[] {
  const { by, merge } = breakdown;
  const merged = new Set<SplitValue>(merge.flatMap(({ values }) => values));
  const answers = answersTo(survey, by);
  const single = (answers ?? contextValues(split)).filter(
    ({ values: [value] }) => !merged.has(value!),
  );
  return [...single, ...merge].map((named, index) => {
    const { values, label } = named;
    const parts = values.flatMap((value) => split.tallies.get(value) ?? []);
    const tally = joined(plan, parts, threshold);
    const answered = tally.counts[ANSWERED_CELL]!;
    const isNamed = answers !== undefined || index >= single.length;
    return { breakdown, split, values, label, tally, answered, isNamed };
  });
}

/** How many responses two groups have in common. */
export function sharedBy(splits: Splits, one: Group, other: Group): number {
  const isSameSplit = one.split === other.split;
  let total = 0;
  for (const first of one.values)
    if (!isSameSplit)
      for (const second of other.values)
        total += splits.crossing(one.split, other.split, first, second);
    else if (other.values.includes(first))
      total += one.split.tallies.get(first)?.counts[ANSWERED_CELL] ?? 0;
  return total;
}
