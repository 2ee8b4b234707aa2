import { roundMean } from './rounding.js';

/** How one figure stands to another. Said in words, and never called significant. */
export interface Comparison {
  readonly outcome: 'lower' | 'higher' | 'equal';
  /** In units of the scale, or percentage points; at most one decimal, never negative. */
  readonly by: number;
}

/** Compares figures as they are shown, so that the difference is what a reader works out. */
export const compare = (value: number, other: number): Comparison => {
  const by = roundMean(Math.abs(value - other));
  return { outcome: by === 0 ? 'equal' : value < other ? 'lower' : 'higher', by };
};
