import {
  identifier,
  listed,
  number,
  text,
  wholeNumber,
} from '../../engine/document/read-values.js';
import {
  exactlyOne,
  list,
  object,
  optional,
  report,
  required,
  wrongType,
} from '../../engine/document/reader.js';
import type { Fields, Place, Raw, Reader } from '../../engine/document/reader.js';
import { isRecord } from '../../engine/record.js';
import type {
  Figure,
  GroupsFigure,
  GroupShare,
  Hidden,
  MeanFigure,
  Missing,
  PositiveFigure,
} from '../results-document.js';

/** Every property that some figure has. */
export type FigureParts = MeanFigure & PositiveFigure & GroupsFigure & Hidden & Missing;

export const percent = number({ min: 0, max: 100 });

/** A count of responses that may be told: no fewer than the threshold. */
export const responses: Reader<number> = (value, place) =>
  wholeNumber({ min: place.reading.results?.threshold })(value, place);

/** A count of any size: below the threshold, too, where it is one answer of a whole round. */
export const anyCount = wholeNumber({ min: 0 });

export const hiddenReason = listed(['too-few', 'protects-others'] as const);
export const missingReason = listed(['not-asked', 'no-data'] as const);

export const shareFields: Fields<GroupShare> = {
  id: required(identifier),
  label: optional(text),
  percent: required(percent),
};

export const figureFields: Fields<FigureParts> = {
  n: optional(responses),
  mean: optional(number()),
  positive: optional(percent),
  groups: optional(list(object(shareFields), 'empty')),
  hidden: optional(hiddenReason),
  missing: optional(missingReason),
};

/** What tells of answers. */
export const told = [
  ...['n', 'mean', 'positive', 'groups', 'notApplicable', 'distribution', 'places'],
  ...['answered', 'responseRate'],
];
/** What figures may stand in. */
const around = ['rows', 'overall', 'areas', 'questions', 'missing'];

export const givenOf = (names: readonly string[], value: Raw): readonly string[] =>
  names.filter((name) => Object.hasOwn(value, name));

/** What is hidden tells nothing, and in a hidden round nothing tells. */
export function checkHidden(value: Raw, place: Place): void {
  const isHidden = Object.hasOwn(value, 'hidden');
  const leaks = givenOf(isHidden ? [...told, ...around] : told, value);
  if (leaks.length > 0 && (isHidden || place.reading.results?.isHidden))
    report(place, 'conflict', ['hidden', ...leaks]);
}

export const figureKinds = ['mean', 'positive', 'groups', 'hidden', 'missing'];

/**
 * Reads an object that is a figure, beside other properties.
 * @param kinds properties, one of which must be given, when the figure is not hidden
 */
export const figureObject =
  <T>(
    fields: Fields<FigureParts & T>,
    kinds: readonly string[] = figureKinds,
  ): Reader<T & Figure> =>
  (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object');
    checkHidden(value, place);
    if (!Object.hasOwn(value, 'hidden')) exactlyOne(value, kinds, place);
    return object(fields)(value, place) as (T & Figure) | undefined;
  };
