import { leastThreshold, measures } from '../../engine/document/parse-results-definition.js';
import {
  areaId,
  date,
  identifier,
  listed,
  number,
  string,
  text,
  wholeNumber,
  within,
} from '../../engine/document/read-values.js';
import {
  child,
  exactlyOne,
  list,
  object,
  optional,
  pathOf,
  readInOrder,
  report,
  required,
  unread,
} from '../../engine/document/reader.js';
import type { Fields, Place, Raw, Reader } from '../../engine/document/reader.js';
import { isRecord } from '../../engine/record.js';
import { breakdownResult } from './parse-breakdown-result.js';
import { referenceResult, reportedName, roundResult } from './parse-comparisons.js';
import {
  anyCount,
  figureFields,
  figureObject,
  hiddenReason,
  percent,
  responses,
  type FigureParts,
} from './parse-figure.js';
import { questionResult } from './parse-question-result.js';
import { surveyName } from './parse-survey-name.js';
import type {
  AreaResult,
  HiddenReason,
  OverallResult,
  QuestionResult,
  ResultsDocument,
} from '../results-document.js';

/** As in a survey document that does not tell. */
const usualThreshold = 5;

export const overallOfFields: Fields<{ area: string; question: string }> = {
  area: optional(areaId),
  question: optional(reportedName),
};
const overallOfObject = object(overallOfFields);
const overallOf: Reader<OverallResult['of']> = (value, place) => {
  if (isRecord(value)) exactlyOne(value, Object.keys(overallOfFields), place);
  return overallOfObject(value, place);
};

export const overallResultFields: Fields<FigureParts & Pick<OverallResult, 'of'>> = {
  of: required(overallOf),
  ...figureFields,
};

type AreaHead = Pick<AreaResult, 'id' | 'title'>;
export const areaResultFields: Fields<FigureParts & AreaHead> = {
  id: required(identifier),
  title: required(text),
  ...figureFields,
};

type Scale = NonNullable<ResultsDocument['scale']>;
export const scaleFields: Fields<Scale> = { min: required(number()), max: required(number()) };
const scaleObject = object(scaleFields);
const scale: Reader<Scale> = (value, place) => {
  const read = scaleObject(value, place);
  within(read?.max, { above: read?.min }, child(place, 'max'));
  return read;
};

type Parts = ResultsDocument & { $schema: never };

const rules = {
  survey: required(surveyName),
  threshold: optional<number>((value, place) => {
    const threshold = wholeNumber({ min: leastThreshold })(value, place);
    place.reading.results = { ...place.reading.results, threshold };
    return threshold;
  }, usualThreshold),
  hidden: optional<HiddenReason>((value, place) => {
    place.reading.results = { ...place.reading.results, isHidden: true };
    return hiddenReason(value, place);
  }),
} satisfies Partial<Fields<Parts>>;

/** What references and other rounds may have figures for grows; of faulty parts nothing is known. */
const addReported = ({ reading }: Place, names: readonly string[] | undefined): void => {
  const { reported } = reading.results ?? {};
  reading.results = { ...reading.results, reported: names && reported?.concat(names) };
};

const namesOf = (question: QuestionResult): readonly string[] => {
  const rows = 'rows' in question ? question.rows : [];
  return [question.id, ...rows.map(({ id }) => `${question.id}.${id}`)];
};

const areasField = {
  areas: optional<readonly AreaResult[]>((value, place) => {
    const areas = list(figureObject<AreaHead>(areaResultFields))(value, place);
    place.reading.areas = areas?.map(({ id }) => id);
    addReported(place, place.reading.areas);
    return areas;
  }, []),
} satisfies Partial<Fields<Parts>>;

const questionsField = {
  questions: optional<readonly QuestionResult[]>((value, place) => {
    const questions = list(questionResult)(value, place);
    addReported(place, questions?.flatMap(namesOf));
    return questions;
  }, []),
} satisfies Partial<Fields<Parts>>;

const ownFields = {
  $schema: unread,
  // Read before, because it tells what the document is.
  kind: unread,
  format: unread,
  round: required(string),
  publishedOn: required(date),
  measure: required(listed(measures)),
  scale: optional(scale),
  answered: optional(responses),
  invited: optional(anyCount),
  responseRate: optional(percent),
  overall: optional<OverallResult>(figureObject<Pick<OverallResult, 'of'>>(overallResultFields)),
  breakdowns: optional(
    list(breakdownResult, undefined, () => undefined),
    [],
  ),
  references: optional(list(referenceResult), []),
  rounds: optional(
    list(roundResult, undefined, ({ round }) => round),
    [],
  ),
  notes: optional(text),
} satisfies Partial<Fields<Parts>>;

export const surveyResultsFields = {
  ...rules,
  ...areasField,
  ...questionsField,
  ...ownFields,
} satisfies Fields<Parts>;

const readingOrder = [rules, areasField, questionsField, ownFields];

/** Reads what was published of a survey, all but its kind and format. */
export function surveyResults(value: Raw, place: Place): Omit<ResultsDocument, 'kind' | 'format'> {
  place.reading.results = { threshold: usualThreshold, reported: ['overall'] };
  if (Object.hasOwn(value, 'hidden'))
    for (const name of ['answered', 'responseRate'])
      if (Object.hasOwn(value, name)) report(place, 'conflict', ['hidden', name]);
  const parts = readInOrder<Parts>(readingOrder, value, place);
  const { round, rounds = [] } = parts;
  rounds.forEach((other, index) => {
    if (round !== undefined && other.round === round)
      report(child(child(place, 'rounds'), index), 'duplicate', round, {
        first: pathOf(child(place, 'round')),
      });
  });
  return parts as Parts;
}
