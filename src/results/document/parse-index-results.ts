import {
  identifier,
  listed,
  number,
  string,
  text,
  wholeNumber,
} from '../../engine/document/read-values.js';
import {
  exactlyOne,
  list,
  object,
  optional,
  readInOrder,
  report,
  required,
  unread,
  wrongType,
} from '../../engine/document/reader.js';
import type { Fields, Place, Raw, Reader } from '../../engine/document/reader.js';
import { isRecord } from '../../engine/record.js';
import type { Indicator, IndexResults, IndexUnit, Spread, SubIndex } from '../index-results.js';
import { missingReason } from './parse-figure.js';
import { surveyName } from './parse-survey-name.js';
import type { Missing } from '../results-document.js';

/** An index and its parts go from 0 to 100. */
const indexValue = number({ min: 0, max: 100 });

/** Reads an object that has a value, or the reason why there is none. */
const valueObject =
  <T>(name: string, fields: Fields<T>): Reader<T> =>
  (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object');
    exactlyOne(value, [name, 'missing'], place);
    return object(fields)(value, place);
  };

type Parts<T> = Exclude<T, Missing> & Missing;

export const subIndexFields: Fields<Parts<SubIndex>> = {
  id: required(identifier),
  title: required(text),
  value: optional(indexValue),
  missing: optional(missingReason),
};
const subIndex = valueObject('value', subIndexFields) as Reader<SubIndex>;

export const unitFields: Fields<Parts<IndexUnit>> = {
  id: required(string),
  label: required(string),
  index: optional(indexValue),
  missing: optional(missingReason),
  subIndices: required(list(subIndex)),
  rank: optional(wholeNumber({ min: 1 })),
};
const unitObject = valueObject('index', unitFields) as Reader<IndexUnit>;
const unit: Reader<IndexUnit> = (value, place) => {
  if (isRecord(value) && Object.hasOwn(value, 'missing') && Object.hasOwn(value, 'rank'))
    report(place, 'conflict', ['missing', 'rank']);
  return unitObject(value, place);
};

export const spreadFields: Fields<Spread> = {
  median: required(number()),
  min: required(number()),
  max: required(number()),
};
const spreadNames = Object.keys(spreadFields);

const unitId: Reader<string> = (value, place) => {
  const { units } = place.reading.results ?? {};
  return (units ? listed(units) : string)(value, place);
};

/** The id of a sub-index that the units have. */
const subIndexId: Reader<string> = (value, place) => {
  const { areas } = place.reading;
  return (areas ? listed(areas) : string)(value, place);
};

type Measured = Indicator['values'][number];
export const measuredFields: Fields<Parts<Measured>> = {
  unit: required(unitId),
  value: optional(number()),
  missing: optional(missingReason),
};
const measured = valueObject('value', measuredFields) as Reader<Measured>;

export const indicatorFields: Fields<Indicator> = {
  id: required(identifier),
  title: required(text),
  area: required(subIndexId),
  better: required(listed(['higher', 'lower'])),
  measuredIn: optional(string),
  source: optional(text),
  median: optional(number()),
  min: optional(number()),
  max: optional(number()),
  values: required(list(measured, undefined, (each) => each.unit)),
};
const indicatorObject = object(indicatorFields);
/** Where something is told of how the values lie, all is. */
const indicator: Reader<Indicator> = (value, place) => {
  if (isRecord(value) && spreadNames.some((name) => Object.hasOwn(value, name)))
    for (const name of spreadNames) if (!Object.hasOwn(value, name)) report(place, 'missing', name);
  return indicatorObject(value, place);
};

type DocumentParts = IndexResults & { $schema: never };

const readFirst = {
  survey: required(surveyName),
  units: required<readonly IndexUnit[]>((value, place) => {
    const units = list(unit)(value, place);
    const subIndices = units?.flatMap((each) => each.subIndices ?? []);
    place.reading.results = { units: units?.map(({ id }) => id) };
    place.reading.areas = subIndices && [...new Set(subIndices.map(({ id }) => id))];
    return units;
  }),
} satisfies Partial<Fields<DocumentParts>>;

const readThen = {
  $schema: unread,
  // Read before, because it tells what the document is.
  kind: unread,
  format: unread,
  index: optional(object(spreadFields)),
  indicators: optional(list(indicator), []),
  rankCaution: optional(text),
} satisfies Partial<Fields<DocumentParts>>;

export const indexResultsFields: Fields<DocumentParts> = { ...readFirst, ...readThen };

/** Reads a composite index, all but its kind and format. */
export function indexDocument(value: Raw, place: Place): Omit<IndexResults, 'kind' | 'format'> {
  const parts = readInOrder<DocumentParts>([readFirst, readThen], value, place);
  const isRanked = parts.units?.some(({ rank }) => rank !== undefined);
  if (isRanked && value.rankCaution === undefined) report(place, 'missing', 'rankCaution');
  return parts as DocumentParts;
}
