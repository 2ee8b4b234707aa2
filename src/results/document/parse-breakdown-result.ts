import { areaId, scalar, string, text } from '../../engine/document/read-values.js';
import {
  exactlyOne,
  list,
  object,
  optional,
  required,
  wrongType,
} from '../../engine/document/reader.js';
import type { Fields, Reader } from '../../engine/document/reader.js';
import { isRecord } from '../../engine/record.js';
import {
  checkHidden,
  figureFields,
  figureObject,
  hiddenReason,
  responses,
  type FigureParts,
} from './parse-figure.js';
import type {
  AreaFigure,
  BreakdownResult,
  Figure,
  GroupResult,
  Hidden,
} from '../results-document.js';

export const figure: Reader<Figure> = figureObject<unknown>(figureFields);

export const areaFigureFields: Fields<FigureParts & Pick<AreaFigure, 'id'>> = {
  id: required(areaId),
  ...figureFields,
};

type GroupParts = Exclude<GroupResult, Hidden> & Hidden;

export const groupResultFields: Fields<GroupParts> = {
  values: required(list(scalar, 'empty')),
  label: required(text),
  answered: optional(responses),
  overall: optional(figure),
  areas: optional(list<AreaFigure>(figureObject<Pick<AreaFigure, 'id'>>(areaFigureFields))),
  hidden: optional(hiddenReason),
};
const groupObject = object(groupResultFields);
const groupResult: Reader<GroupResult> = (value, place) => {
  if (isRecord(value)) checkHidden(value, place);
  return groupObject(value, place);
};

/** Two groups of the same values would be one. */
const valuesOf = ({ values }: GroupResult): string => JSON.stringify(values);

type BreakdownParts = Exclude<BreakdownResult, Hidden> & Hidden;

export const breakdownResultFields: Fields<BreakdownParts> = {
  by: required(string),
  label: required(text),
  groups: optional(list(groupResult, 'empty', valuesOf)),
  hidden: optional(hiddenReason),
};
const breakdownObject = object(breakdownResultFields);
export const breakdownResult: Reader<BreakdownResult> = (value, place) => {
  if (!isRecord(value)) return wrongType(place, 'object');
  exactlyOne(value, ['groups', 'hidden'], place);
  return breakdownObject(value, place);
};
