import { typeNames } from '../../engine/document/question-fields.js';
import {
  areaId,
  dottedIdentifier,
  identifier,
  listed,
  number,
  scalar,
  text,
} from '../../engine/document/read-values.js';
import {
  list,
  object,
  optional,
  report,
  required,
  wrongType,
} from '../../engine/document/reader.js';
import type { Fields, Reader } from '../../engine/document/reader.js';
import type { QuestionTypeName } from '../../engine/index.js';
import { isRecord } from '../../engine/record.js';
import {
  anyCount,
  checkHidden,
  figureFields,
  figureKinds,
  givenOf,
  percent,
  told,
  type FigureParts,
} from './parse-figure.js';
import type {
  AnswerCounts,
  DistributionStep,
  Place as RankedPlace,
  QuestionResult,
  RowResult,
} from '../results-document.js';

export const stepFields: Fields<DistributionStep> = {
  value: required(scalar),
  label: optional(text),
  n: optional(anyCount),
  percent: required(percent),
};

export const placeFields: Fields<RankedPlace> = {
  value: required(scalar as Reader<string | number>),
  label: required(text),
  mean: required(number({ min: 1 })),
};

type CountParts = FigureParts & Pick<AnswerCounts, 'notApplicable' | 'distribution' | 'places'>;

const countFields: Fields<CountParts> = {
  ...figureFields,
  notApplicable: optional(anyCount),
  distribution: optional(list(object(stepFields), 'empty')),
  places: optional(list(object(placeFields), 'empty')),
};

/** Where the measure gives no figure there are counts alone; a matrix has nothing but rows. */
const countsObject =
  <T>(fields: Fields<T>): Reader<T> =>
  (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object');
    checkHidden(value, place);
    const figures = givenOf(figureKinds, value);
    if (figures.length > 1 && !figures.includes('hidden')) report(place, 'conflict', figures);
    const own = givenOf([...told, 'missing'], value);
    if (Object.hasOwn(value, 'rows') && own.length > 0) report(place, 'conflict', ['rows', ...own]);
    return object(fields)(value, place);
  };

export const rowResultFields: Fields<CountParts & Pick<RowResult, 'id' | 'label'>> = {
  id: required(identifier),
  label: required(text),
  ...countFields,
};

/** Open texts, dates, consents and statements never get into a results document. */
const unreported: readonly QuestionTypeName[] = ['text', 'date', 'consent', 'statement'];
const reportedTypes = typeNames.filter((type) => !unreported.includes(type));

type QuestionParts = CountParts &
  Pick<QuestionResult, 'id' | 'label' | 'type' | 'area'> & { readonly rows: readonly RowResult[] };

export const questionResultFields: Fields<QuestionParts> = {
  id: required(dottedIdentifier),
  label: required(text),
  type: required(listed(reportedTypes)),
  area: optional(areaId),
  ...countFields,
  rows: optional(list(countsObject(rowResultFields) as Reader<RowResult>, 'empty')),
};
export const questionResult = countsObject(questionResultFields) as Reader<QuestionResult>;
