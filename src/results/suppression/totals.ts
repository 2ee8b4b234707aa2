import { both, sumsOf } from './certainty.js';
import type { Range, ValueCount } from './certainty.js';
import { countIn } from '../counting/exact-figure.js';
import type { Item } from '../counting/items.js';
import type { Figure } from '../results-document.js';
import type { Tally } from '../counting/tally.js';

/** A value that answers add, and the cells that count how often. */
interface TotalStep {
  readonly value: number;
  readonly cells: readonly number[];
}

/** One sum of answers: of scores, or of how many gave one of some answers. */
export interface Total {
  /** As far as everybody may read how often each value was answered. */
  readonly steps: readonly TotalStep[];
  /** Values that are not counted one by one, but can have been answered any number of times. */
  readonly uncounted: readonly number[];
  readonly sum: (tally: Tally) => number;
  /** What a figure tells of it, for one response. */
  readonly told: (figure: Figure) => number;
  /** How finely it is told. */
  readonly fineness: number;
  /** That nobody gave the answers of one group leaves open which others were given. */
  readonly isOneOfSeveral?: boolean;
}

const mean = {
  told: (figure: Figure) => ('mean' in figure ? figure.mean : 0),
  fineness: 0.1,
};

function totalOfScores({ steps }: Item): Total {
  const scores = [...new Set(steps.map(({ score = 0 }) => score))].map((value) => ({
    value,
    cells: steps.filter(({ score }) => score === value).map(({ cell }) => cell),
  }));
  const sum = (tally: Tally): number =>
    scores.reduce((total, { value, cells }) => total + value * countIn(tally, cells), 0);
  return { steps: scores, uncounted: [], sum, ...mean };
}

/** Numbers are not published one by one; that all are alike can only be seen at an end of their range. */
function totalOfNumbers({ question }: Item, position: number): Total {
  const { min = -Infinity, max = Infinity, step = 1 } = question.type === 'number' ? question : {};
  const uncounted = [min, min + step, max - step, max].filter(Number.isFinite);
  return { steps: [], uncounted, sum: ({ sums }) => sums[position]!, ...mean };
}

/** Some answers count 1, all others 0. */
function totalOfShare(item: Item, cells: readonly number[], told: Total['told']): Total {
  const all = item.question.type === 'multiple-choice' ? [] : item.steps.map(({ cell }) => cell);
  const others = all.filter((cell) => !cells.includes(cell));
  const steps = [
    { value: 1, cells },
    { value: 0, cells: others },
  ];
  return { steps, uncounted: [], sum: (tally) => countIn(tally, cells), told, fineness: 0.01 };
}

/** The sums that the figure of an item gives away, by name. */
export function totalsOf(item: Item): ReadonlyMap<string, Total> {
  const { scoring } = item;
  switch (scoring?.by) {
    case 'scores':
      return new Map([['mean', totalOfScores(item)]]);
    case 'sum':
      return new Map([['mean', totalOfNumbers(item, scoring.sum)]]);
    case 'positive': {
      const told = (figure: Figure) => ('positive' in figure ? figure.positive / 100 : 0);
      return new Map([['positive', totalOfShare(item, scoring.cells, told)]]);
    }
    case 'groups':
      return new Map(
        scoring.shares.map(({ cells, group }) => {
          const told = (figure: Figure) => {
            const shares = 'groups' in figure ? figure.groups : [];
            return (shares.find(({ id }) => id === group.id)?.percent ?? 0) / 100;
          };
          return [group.id, { ...totalOfShare(item, cells, told), isOneOfSeveral: true }];
        }),
      );
    case undefined:
      return new Map();
  }
}

/** How often each value was answered, as far as everybody may read it. */
export const valuesOf = (
  { steps, uncounted }: Total,
  countOf: (cells: readonly number[]) => number,
): readonly ValueCount[] => [
  ...steps.map(({ value, cells }) => ({ value, n: countOf(cells) })),
  ...uncounted.map((value) => ({ value, n: Infinity })),
];

/**
 * What a figure leaves open of the sums of answers that it is made of.
 * @param totals one for each item; all responses are in the base of each
 */
export function leftOpen(totals: readonly Total[], whole: Tally, n: number, figure: Figure): Range {
  const given = totals.map((total) =>
    valuesOf(total, (cells) => countIn(whole, cells)).filter((each) => each.n > 0),
  );
  const isWhole = given.flat().every(({ value }) => Number.isInteger(value));
  /** The least, or the most, that one response can add. */
  const sumOfEnds = (end: (...values: number[]) => number): number =>
    given.reduce((sum, each) => sum + end(...each.map(({ value }) => value)), 0);
  const possible = { least: n * sumOfEnds(Math.min), most: n * sumOfEnds(Math.max) };
  const [first] = totals;
  return first
    ? both(possible, sumsOf(n * totals.length, first.told(figure), first.fineness, isWhole))
    : possible;
}
