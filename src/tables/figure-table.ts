import type { ResolvedText } from '../engine/index.js';

/**
 * What is drawn beside the words of a cell or a table. It has no figure that the words do not
 * have, and is hidden from assistive technology.
 */
export type Picture =
  /** A line from `min` to `max`, a filled dot for the own figure, hollow ones for others. */
  | {
      readonly kind: 'dots';
      readonly own: number;
      readonly others: readonly number[];
      readonly min: number;
      readonly max: number;
    }
  | Bar
  /** A bar from 0 to 100. */
  | { readonly kind: 'length'; readonly percent: number }
  /** A figure that is not shown. */
  | { readonly kind: 'hatched' }
  /** Figures of rounds; `undefined` is a gap. */
  | {
      readonly kind: 'line';
      readonly points: readonly LinePoint[];
      readonly min: number;
      readonly max: number;
      /** The ends in words, which a note says too. */
      readonly ends: { readonly min: string; readonly max: string };
    };

/** How dark a part is, from 0 to `of` − 1. */
export interface Step {
  readonly index: number;
  readonly of: number;
}

/** One bar of 100 percent, in parts. */
export interface Bar {
  readonly kind: 'parts';
  readonly parts: readonly { readonly percent: number; readonly step: Step }[];
}

export interface LinePoint {
  readonly name: ResolvedText;
  /** Absent: a gap. */
  readonly value?: number;
  readonly words: string;
  /** Drawn hollow: a different sample. */
  readonly isHollow: boolean;
}

export interface Cell {
  readonly words: ResolvedText;
  /** A count is less than the figure beside it. */
  readonly kind: 'number' | 'count' | 'words' | 'hidden' | 'missing';
  /** What the words say, for a spreadsheet. */
  readonly value?: number;
  readonly picture?: Picture;
}

export interface Column {
  readonly head: ResolvedText;
  /** Its numbers are percent. */
  readonly isPercent?: boolean;
  /** Its part of the bars at the end of the rows. */
  readonly step?: Step;
}

export interface Row {
  readonly head: ResolvedText;
  readonly cells: readonly Cell[];
  /** Its part of the bar above the table. */
  readonly step?: Step;
  /** A bar of the row's own, at its end. */
  readonly bar?: Bar;
  /** Part of the row for a theme. */
  readonly part?: 'area' | 'question' | 'breakdown';
}

/** A table of figures: drawn on the page, and saved as CSV, from the same rows. */
export interface Table {
  readonly caption: ResolvedText;
  /** The first column is that of the row heads. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly picture?: Picture;
  /** What the filled and the hollow dots in the cells stand for. */
  readonly key?: { readonly own: ResolvedText; readonly others: ResolvedText };
  /** What a reader has to know, each a sentence. */
  readonly notes: readonly ResolvedText[];
}
