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
  /** One bar of 100 percent, in parts. */
  | { readonly kind: 'parts'; readonly percents: readonly number[] }
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
    };

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
  readonly kind: 'number' | 'words' | 'hidden' | 'missing';
  /** What the words say, for a spreadsheet. */
  readonly value?: number;
  readonly picture?: Picture;
}

export interface Column {
  readonly head: ResolvedText;
  /** Its numbers are percent. */
  readonly isPercent?: boolean;
}

export interface Row {
  readonly head: ResolvedText;
  readonly cells: readonly Cell[];
  /** Which part of a bar it is, counted from 0 to `of` − 1. */
  readonly step?: { readonly index: number; readonly of: number };
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
  /** What a reader has to know, each a sentence. */
  readonly notes: readonly ResolvedText[];
}
