import type { AnswerGroup } from '../../engine/index.js';
import type { Item, Scoring } from './items.js';
import type { Figure } from '../results-document.js';
import { roundMean, roundPercent } from '../rounding.js';
import type { Tally } from './tally.js';

interface GroupPart {
  readonly group: AnswerGroup;
  /** 0–1. */
  readonly share: number;
}

/** An unrounded figure. */
export type Exact =
  | { readonly mean: number }
  /** 0–1. */
  | { readonly positive: number }
  | { readonly groups: readonly GroupPart[] };

/** Responses in some cells, none of which counts a response twice. */
export const countIn = ({ counts }: Tally, cells: readonly number[]): number =>
  cells.reduce((total, cell) => total + counts[cell]!, 0);

const sumOf = (values: readonly number[]): number =>
  values.reduce((total, each) => total + each, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** The unrounded figure of an item; its base is not empty. */
export function exactOf(item: Item, scoring: Scoring, tally: Tally): Exact {
  const base = tally.counts[item.baseCell]!;
  switch (scoring.by) {
    case 'sum':
      return { mean: tally.sums[scoring.sum]! / base };
    case 'scores':
      return {
        mean: sumOf(item.steps.map(({ cell, score = 0 }) => tally.counts[cell]! * score)) / base,
      };
    case 'positive':
      return { positive: countIn(tally, scoring.cells) / base };
    case 'groups':
      return {
        groups: scoring.shares.map(({ group, cells }) => ({
          group,
          share: countIn(tally, cells) / base,
        })),
      };
  }
}

/** Group by group: the mean over the items that know it. */
const averagedGroups = (parts: readonly GroupPart[]): readonly GroupPart[] => {
  const groups = new Map([...parts].reverse().map(({ group }) => [group.id, group]));
  const ids = [...new Set(parts.map(({ group }) => group.id))];
  return ids.map((id) => ({
    group: groups.get(id)!,
    share: meanOf(parts.filter(({ group }) => group.id === id).map(({ share }) => share)),
  }));
};

/** The mean of unrounded figures of one kind; there is at least one. */
export function averaged(figures: readonly Exact[]): Exact {
  const means = figures.flatMap((each) => ('mean' in each ? [each.mean] : []));
  if (means.length > 0) return { mean: meanOf(means) };
  const shares = figures.flatMap((each) => ('positive' in each ? [each.positive] : []));
  if (shares.length > 0) return { positive: meanOf(shares) };
  return {
    groups: averagedGroups(figures.flatMap((each) => ('groups' in each ? each.groups : []))),
  };
}

/** Rounds, once. */
export function figureOf(n: number, exact: Exact): Figure {
  if ('mean' in exact) return { n, mean: roundMean(exact.mean) };
  if ('positive' in exact) return { n, positive: roundPercent(100 * exact.positive) };
  return {
    n,
    groups: exact.groups.map(({ group: { id, label }, share }) => ({
      id,
      label: label ?? id,
      percent: roundPercent(100 * share),
    })),
  };
}
