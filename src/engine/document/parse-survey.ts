import { fromJsonSchema, isJsonSchema } from './from-json-schema.js';
import { condition } from './parse-condition.js';
import { presets, question } from './parse-question.js';
import { resultsFields } from './parse-results.js';
import {
  anyString,
  contextKey,
  date,
  flag,
  identifier,
  languageTag,
  listed,
  number,
  pattern,
  string,
  text,
  within,
} from './read-values.js';
import {
  child,
  list,
  newReading,
  object,
  optional,
  readFields,
  record,
  required,
  unread,
  wrongType,
} from './reader.js';
import type { Fields } from './reader.js';
import { isRecord } from '../record.js';
import type { Area, CodeField, Page, Survey } from './survey.js';
import type { Problem } from './problem.js';

export interface ParsedSurvey {
  /** Deeply frozen; absent when a problem has the severity `error`. */
  readonly survey?: Survey;
  readonly problems: readonly Problem[];
}

/** A draft is kept for at most 7 days; a longer wish is cut without a word. */
const mostDraftHours = 168;

export const layouts = ['pages', 'one-question', 'single-page'] as const;
export const draftModes = ['auto', 'ask', 'off'] as const;

export const areaFields: Fields<Area> = { id: required(identifier), title: required(text) };

/** The condition of a page is about earlier pages, so it comes before the questions. */
export const pageFields: Fields<Page> = {
  id: required(identifier),
  title: optional(text),
  description: optional(text),
  visibleIf: optional(condition),
  questions: required(list(question, 'empty-page')),
};

export const startFields: Fields<NonNullable<Survey['start']>> = {
  title: optional(text),
  text: optional(text),
  button: optional(text),
};
export const completedFields: Fields<NonNullable<Survey['completed']>> = {
  title: optional(text),
  text: optional(text),
};
export const codeFields: Fields<CodeField> = {
  required: optional(flag, false),
  label: optional(text),
  pattern: optional(pattern),
};

type DocumentProperties = Omit<Survey, 'questions'> & { $schema: never; presets: never };

/** What others refer to comes first, and `results`, which refer to all, last. */
export const documentFields: Fields<DocumentProperties> = {
  $schema: unread,
  languages: required((value, place) => {
    const tags = list(languageTag, 'empty')(value, place);
    if (tags) place.reading.languages = tags;
    return tags;
  }),
  fallback: optional(record(languageTag, languageTag), {}),
  areas: optional((value, place) => {
    const areas = list(object(areaFields))(value, place);
    place.reading.areas = areas?.map(({ id }) => id);
    return areas;
  }, []),
  presets: optional<never>((value, place) => void presets(value, place)),
  id: required(identifier),
  version: required(string),
  title: required(text),
  description: optional(text),
  contact: optional(text),
  start: optional(object(startFields)),
  completed: optional(object(completedFields)),
  layout: optional(listed(layouts), 'pages'),
  review: optional(flag, false),
  drafts: optional(listed(draftModes), 'auto'),
  draftHours: optional((value, place) => {
    const hours = number({ above: 0 })(value, place);
    return hours && Math.min(hours, mostDraftHours);
  }, 24),
  readAloud: optional(flag, false),
  interviewer: optional(flag, false),
  opens: optional(date),
  closes: optional(date),
  code: optional(object(codeFields)),
  context: optional(record(contextKey, anyString, false), {}),
  pages: required(list(object(pageFields), 'empty')),
  results: optional(object(resultsFields)),
};

/**
 * Reads a survey document, or a plain JSON Schema in its place.
 *
 * @param document an untrusted parsed JSON value, or a string that holds JSON
 * @returns the survey with its defaults filled and its presets resolved, and every problem found;
 *   nothing is thrown, and the document is left as it is
 */
export function parseSurvey(document: unknown): ParsedSurvey {
  let value = document;
  if (typeof value === 'string')
    try {
      value = JSON.parse(value);
    } catch (error) {
      const params = { value: String(error) };
      return { problems: [{ path: '', code: 'not-json', params, severity: 'error' }] };
    }
  const place = newReading();
  const raw = isJsonSchema(value)
    ? fromJsonSchema(value, place)
    : isRecord(value)
      ? value
      : (wrongType(place, 'object') ?? {});
  const parts = readFields(documentFields, raw, place);
  const { opens, closes, pages = [] } = parts;
  within(closes, { min: opens }, child(place, 'closes'));
  const problems = [...place.reading.problems.values()];
  return problems.some(({ severity }) => severity === 'error')
    ? { problems }
    : {
        survey: Object.freeze({
          ...(parts as Survey),
          questions: Object.freeze(pages.flatMap(({ questions }) => questions)),
        }),
        problems,
      };
}
