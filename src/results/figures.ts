import type { TypedFigure } from '../engine/index.js';
import { own } from '../engine/record.js';
import type { Figure, GroupShare, Hidden, HiddenReason, Missing } from './results-document.js';

/** A figure, or only counts, as a question without a measure has them. */
export type MaybeFigure = Figure | { readonly n?: number };

export const isHidden = (figure: object): figure is Hidden => 'hidden' in figure;
export const isMissing = (figure: object): figure is Missing => 'missing' in figure;

/** Responses behind a figure; absent when it is hidden or was not written down. */
export const baseOf = (figure: object): number | undefined =>
  'n' in figure ? (figure as { n?: number }).n : undefined;

export const groupsOf = (figure: object): readonly GroupShare[] =>
  'groups' in figure ? (figure as { groups: readonly GroupShare[] }).groups : [];

/**
 * The number of a figure: a mean, or percent; of answer groups that of `group`. Absent when the
 * figure is hidden, missing, or of another measure.
 */
export const figureValue = (
  figure: object,
  measure: 'mean' | 'positive' | 'groups',
  group?: string,
): number | undefined => {
  if (measure === 'groups') return groupsOf(figure).find(({ id }) => id === group)?.percent;
  const value = (figure as Record<string, unknown>)[measure];
  return typeof value === 'number' ? value : undefined;
};

/** The number of a figure that somebody typed in. */
export const typedValue = (
  typed: TypedFigure | undefined,
  group: string | undefined,
): number | undefined => {
  if (typed === undefined || typeof typed === 'number')
    return group === undefined ? (typed as number | undefined) : undefined;
  return group === undefined ? undefined : own(typed, group);
};

/** Why figures are hidden, each reason once. */
export const hiddenReasons = (figures: readonly object[]): readonly HiddenReason[] => [
  ...new Set(figures.flatMap((figure) => (isHidden(figure) ? [figure.hidden] : []))),
];
