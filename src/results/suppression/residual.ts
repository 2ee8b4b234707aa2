import { both, isCertainlyAlike, rest, sumsOf } from './certainty.js';
import type { Range, ValueCount } from './certainty.js';
import { averaged, countIn, exactOf } from '../counting/figures.js';
import type { Exact } from '../counting/figures.js';
import type { Item } from '../counting/items.js';
import { roundMean, roundPercent } from '../rounding.js';
import type { Tally } from '../counting/tally.js';

/** One sum of answers: of scores, or of how many gave one of some answers. */
interface Total {
  /** Values, and how often each was answered, as far as everybody may read it. */
  readonly values: (tally: Tally) => readonly ValueCount[];
  readonly sum: (tally: Tally) => number;
  /** What is published of it, unrounded. */
  readonly of: (exact: Exact) => number;
  readonly rounded: (exact: number) => number;
  readonly step: number;
  /** That nobody gave the answers of one group leaves open which others were given. */
  readonly isOneOfSeveral?: boolean;
}

const sumOf = (values: readonly ValueCount[]): number =>
  values.reduce((total, { value, n }) => total + value * n, 0);

const percent = { rounded: (share: number) => roundPercent(100 * share) / 100, step: 0.01 };

/** Some answers count 1, all others 0. */
const totalOfShare = (item: Item, cells: readonly number[], of: Total['of']): Total => ({
  values(tally) {
    const n = countIn(tally, cells);
    return [
      { value: 1, n },
      { value: 0, n: tally.counts[item.baseCell]! - n },
    ];
  },
  sum: (tally) => countIn(tally, cells),
  of,
  ...percent,
});

const mean = {
  of: (exact: Exact) => ('mean' in exact ? exact.mean : 0),
  rounded: roundMean,
  step: 0.1,
};

const totalOfScores = ({ steps }: Item): Total => {
  const values: Total['values'] = (tally) =>
    [...new Set(steps.map(({ score = 0 }) => score))].map((value) => ({
      value,
      n: countIn(
        tally,
        steps.filter(({ score }) => score === value).map(({ cell }) => cell),
      ),
    }));
  return { values, sum: (tally) => sumOf(values(tally)), ...mean };
};

/** Numbers are not published one by one; that all are alike can only be seen at an end of their range. */
const totalOfNumbers = ({ question }: Item, sum: number): Total => {
  const { min = -Infinity, max = Infinity, step = 1 } = question.type === 'number' ? question : {};
  const ends = [min, min + step, max - step, max].filter(Number.isFinite);
  return {
    values: () => ends.map((value) => ({ value, n: Infinity })),
    sum: ({ sums }) => sums[sum]!,
    ...mean,
  };
};

/** The sums that the figure of an item gives away, by name. */
function totalsOf(item: Item): ReadonlyMap<string, Total> {
  const { scoring } = item;
  switch (scoring?.by) {
    case 'scores':
      return new Map([['mean', totalOfScores(item)]]);
    case 'sum':
      return new Map([['mean', totalOfNumbers(item, scoring.sum)]]);
    case 'positive': {
      const of: Total['of'] = (exact) => ('positive' in exact ? exact.positive : 0);
      return new Map([['positive', totalOfShare(item, scoring.cells, of)]]);
    }
    case 'groups':
      return new Map(
        scoring.shares.map(({ cells, group }) => {
          const of: Total['of'] = (exact) => {
            const shares = 'groups' in exact ? exact.groups : [];
            return shares.find((each) => each.group.id === group.id)?.share ?? 0;
          };
          return [group.id, { ...totalOfShare(item, cells, of), isOneOfSeveral: true }];
        }),
      );
    case undefined:
      return new Map();
  }
}

/**
 * When the figures of parts are taken away from the figure of what holds them: is it certain that
 * everybody who is left answered alike? Then their answers are known, however few of them are asked for.
 * @param items of one figure: with several, all responses are in the base of each of them
 * @param whole the whole round, whose distributions everybody may read
 * @param outer what holds the parts: the whole round or a group of it
 */
export function isRestAlike(
  items: readonly Item[],
  whole: Tally,
  outer: Tally,
  parts: readonly Tally[],
): boolean {
  const [first] = items;
  if (!first?.scoring) return false;
  const baseOf = ({ counts }: Tally): number => counts[first.baseCell]!;
  const count = parts.reduce((left, part) => left - baseOf(part), baseOf(outer));
  if (count <= 0) return false;
  return [...totalsOf(first)].some(([name, { of, rounded, step, isOneOfSeveral }]) => {
    const totals = items.flatMap((item) => totalsOf(item).get(name) ?? []);
    const given = totals.map(({ values }) => values(whole).filter(({ n }) => n > 0));
    const isWhole = given.flat().every(({ value }) => Number.isInteger(value));
    /** The least, or the most, that one response can add. */
    const sumOfEnds = (end: (...values: number[]) => number): number =>
      given.reduce((total, each) => total + end(...each.map(({ value }) => value)), 0);
    const known = (tally: Tally): Range => {
      const exact = averaged(
        items.flatMap((item) => (item.scoring ? [exactOf(item, item.scoring, tally)] : [])),
      );
      const n = baseOf(tally);
      return both(sumsOf(n * totals.length, rounded(of(exact)), step, isWhole), {
        least: n * sumOfEnds(Math.min),
        most: n * sumOfEnds(Math.max),
      });
    };
    const all = totals.reduce((total, { sum }) => total + sum(whole), 0);
    const left = totals.map(({ values, sum }) => ({
      values: values(whole),
      count,
      sum: parts.reduce((rest, part) => rest - sum(part), sum(outer)),
    }));
    if (isOneOfSeveral && left.every(({ sum }) => sum === 0)) return false;
    const open = rest(
      baseOf(outer) === baseOf(whole) ? { least: all, most: all } : known(outer),
      parts.map(known),
    );
    return totals.length === items.length && isCertainlyAlike(left, open);
  });
}
