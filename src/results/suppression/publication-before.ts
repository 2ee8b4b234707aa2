import { remembered } from '../../engine/remembered.js';
import type { Breakdown } from '../../engine/index.js';
import type { Group } from '../counting/groups.js';
import type { Aspect } from './hiding.js';
import type { Item, Summary } from '../counting/items.js';
import type { SplitValue } from '../counting/splits.js';
import type {
  AnswerCounts,
  BreakdownResult,
  Figure,
  GroupResult,
  HiddenReason,
  ResultsDocument,
} from '../results-document.js';

/** A count as it was published before, or why it was not. */
export type CountBefore = number | HiddenReason;

/** The last publication of the same round, asked for the counts that it gives away. */
export interface PublicationBefore {
  /** `undefined`: it did not say anything of this. */
  ofWhole(aspect: Aspect): CountBefore | undefined;
  ofGroup(group: Group, aspect: Aspect): CountBefore | undefined;
  /** The figure of a summary in a group that was shown. */
  figureOf(group: Group, summary: Summary): Figure | undefined;
  ofItem(item: Item): CountBefore | undefined;
  /** What was published of the item in the whole round. */
  answersTo(item: Item): AnswerCounts | undefined;
  /** How often each value was answered in the whole round. */
  stepsOf(item: Item): ReadonlyMap<SplitValue, number> | undefined;
  /**
   * Were the same groups published before? Groups that came or were merged since then could be
   * subtracted from others, and what was hidden whole to protect others stays hidden.
   */
  hasSameGroups(breakdown: Breakdown): boolean;
}

/** Mergers, by their values. */
const mergersOf = (groups: readonly Pick<Group, 'values'>[]): string =>
  JSON.stringify(groups.map(({ values }) => values).filter(({ length }) => length > 1));

/** The breakdown of the same place among those by the same question or key. */
const samePlace = (
  breakdown: Breakdown,
  now: readonly Breakdown[],
  before: readonly BreakdownResult[],
): BreakdownResult | undefined => {
  const isBySame = ({ by }: { readonly by: string }) => by === breakdown.by;
  return before.filter(isBySame)[now.filter(isBySame).indexOf(breakdown)];
};

/** Breakdowns that were published before and are not asked for any more; they stay, hidden whole. */
export const droppedBreakdowns = (
  now: readonly Breakdown[],
  before: readonly BreakdownResult[],
): readonly Breakdown[] => {
  const known = new Set(now.map((breakdown) => samePlace(breakdown, now, before)));
  return before
    .filter((each) => !known.has(each))
    .map(({ by, label }) => ({ by, label, merge: [] }));
};

/** The groups of a breakdown by their values; found once, asked often. */
const byValues = remembered(
  (groups: readonly GroupResult[]) =>
    new Map(groups.map((group) => [JSON.stringify(group.values), group])),
);

type ShownGroup = Exclude<GroupResult, { readonly hidden: HiddenReason }>;

const sameOf = (one: Summary['of'], other: Summary['of']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** @param now the breakdowns of this publication */
export function publicationBefore(
  document: ResultsDocument,
  now: readonly Breakdown[],
): PublicationBefore {
  const { answered, areas, overall, breakdowns, questions } = document;
  const countOf = (figure: object | undefined): CountBefore | undefined => {
    if (!figure) return undefined;
    const { n, hidden = 'too-few' }: { n?: number; hidden?: HiddenReason } = figure;
    return n ?? hidden;
  };
  const areaIn = (list: readonly ({ readonly id: string } & Figure)[] = [], id: string) =>
    list.find((each) => each.id === id);

  /** The group as it was shown, or why it was not. */
  const groupBefore = (group: Group): ShownGroup | HiddenReason | undefined => {
    const same = samePlace(group.breakdown, now, breakdowns);
    if (!same) return undefined;
    if ('hidden' in same) return same.hidden;
    const before = byValues(same.groups).get(JSON.stringify(group.values));
    // Values of the context that did not reach the threshold are not listed.
    if (!before) return 'too-few';
    return 'hidden' in before ? before.hidden : before;
  };
  const figureIn = ({ areas: parts, overall: all }: ShownGroup, { of }: Summary) =>
    'area' in of ? areaIn(parts, of.area) : all;
  const answersTo = ({ question, row }: Item): AnswerCounts | undefined => {
    const before = questions.find(({ id }) => id === question.id);
    if (!before || !('rows' in before)) return before;
    return before.rows.find(({ id }) => id === row?.id);
  };

  return {
    ofWhole(aspect) {
      if (aspect === 'answered') return answered;
      if ('area' in aspect.of) return countOf(areaIn(areas, aspect.of.area));
      return overall && sameOf(overall.of, aspect.of) ? countOf(overall) : undefined;
    },
    ofGroup(group, aspect) {
      const before = groupBefore(group);
      if (before === undefined || typeof before === 'string') return before;
      return aspect === 'answered' ? before.answered : countOf(figureIn(before, aspect));
    },
    figureOf(group, summary) {
      const before = groupBefore(group);
      return before === undefined || typeof before === 'string'
        ? undefined
        : figureIn(before, summary);
    },
    answersTo,
    ofItem: (item) => countOf(answersTo(item)),
    stepsOf(item) {
      const { distribution } = answersTo(item) ?? {};
      return distribution && new Map(distribution.map(({ value, n = 0 }) => [value, n]));
    },
    hasSameGroups(breakdown) {
      const same = samePlace(breakdown, now, breakdowns);
      if (!same) return false;
      return 'hidden' in same
        ? same.hidden === 'too-few'
        : mergersOf(same.groups) === mergersOf(breakdown.merge);
    },
  };
}
