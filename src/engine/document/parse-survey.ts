import { fromJsonSchema, isJsonSchema } from './from-json-schema.js';
import { condition } from './parse-condition.js';
import { presets, question } from './parse-question.js';
import { resultsDefinition } from './parse-results-definition.js';
import { readJson } from './read-json.js';
import {
  anyString,
  contextKey,
  date,
  flag,
  identifier,
  languageTag,
  link,
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
  readInOrder,
  record,
  required,
  unread,
  wrongType,
} from './reader.js';
import type { Fields, Reader } from './reader.js';
import { isRecord } from '../record.js';
import type { Area, CodeField, Page, Survey } from './survey.js';
import type { Problem } from './problem.js';

export interface ParsedSurvey {
  /** Deeply frozen; absent when a problem has the severity `error`. */
  readonly survey?: Survey;
  readonly problems: readonly Problem[];
}

/** A draft is kept for at most 7 days; a longer wish is cut without a word. */
export const mostDraftHours = 168;

export const layouts = ['pages', 'one-question', 'single-page'] as const;
export const draftModes = ['auto', 'ask', 'off'] as const;

export const areaFields: Fields<Area> = { id: required(identifier), title: required(text) };

const pageHead = {
  id: required(identifier),
  title: optional(text),
  description: optional(text),
  visibleIf: optional(condition),
} satisfies Partial<Fields<Page>>;
const pageQuestions = {
  questions: required(list(question, 'empty-page')),
} satisfies Partial<Fields<Page>>;
export const pageFields: Fields<Page> = { ...pageHead, ...pageQuestions };

/** The condition of a page is about earlier pages, so it is read before its own questions. */
const page: Reader<Page> = (value, place) =>
  isRecord(value)
    ? (Object.freeze(readInOrder<Page>([pageHead, pageQuestions], value, place)) as Page)
    : wrongType(place, 'object');

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

type DocumentParts = Omit<Survey, 'questions'> & { $schema: never; presets: never };
type DocumentFields = Fields<DocumentParts>;

const languageFields = {
  languages: required<readonly string[]>((value, place) => {
    const tags = list(languageTag, 'empty')(value, place);
    if (tags) place.reading.languages = tags;
    return tags;
  }),
  fallback: optional(record(languageTag, languageTag), {}),
} satisfies Partial<DocumentFields>;

const areasField = {
  areas: optional<readonly Area[]>((value, place) => {
    const areas = list(object(areaFields))(value, place);
    place.reading.areas = areas?.map(({ id }) => id);
    return areas;
  }, []),
} satisfies Partial<DocumentFields>;

const presetsField = {
  presets: optional<never>((value, place) => void presets(value, place)),
} satisfies Partial<DocumentFields>;

const ownFields = {
  $schema: unread,
  id: required(identifier),
  version: required(string),
  title: required(text),
  description: optional(text),
  contact: optional(text),
  start: optional(object(startFields)),
  completed: optional(object(completedFields)),
  endpoint: optional(link),
  layout: optional(listed(layouts), 'pages'),
  review: optional(flag, false),
  drafts: optional(listed(draftModes), 'auto'),
  draftHours: optional<number>((value, place) => {
    const hours = number({ above: 0 })(value, place);
    return hours && Math.min(hours, mostDraftHours);
  }, 24),
  readAloud: optional(flag, false),
  interviewer: optional(flag, false),
  opens: optional(date),
  closes: optional(date),
  code: optional(object(codeFields)),
  context: optional<Readonly<Record<string, string>>>((value, place) => {
    const context = record(contextKey, anyString, false)(value, place);
    place.reading.context = Object.keys(context ?? {});
    return context;
  }, {}),
  pages: required(list(page, 'empty')),
} satisfies Partial<DocumentFields>;

const resultsField = {
  results: optional(resultsDefinition),
} satisfies Partial<DocumentFields>;

/** Texts name languages, presets name areas, questions name presets, and `results` name them all. */
const readingOrder = [languageFields, areasField, presetsField, ownFields, resultsField];

export const documentFields: DocumentFields = {
  ...languageFields,
  ...areasField,
  ...presetsField,
  ...ownFields,
  ...resultsField,
};

/**
 * Reads a survey document, or a plain JSON Schema in its place.
 *
 * @param document an untrusted parsed JSON value, or a string that holds JSON
 * @returns the survey with its defaults filled and its presets resolved, and every problem found;
 *   nothing is thrown, and the document is left as it is
 */
export function parseSurvey(document: unknown): ParsedSurvey {
  const json = readJson(document);
  if ('problem' in json) return { problems: [json.problem] };
  const { value } = json;
  const place = newReading();
  const raw = isJsonSchema(value)
    ? fromJsonSchema(value, place)
    : isRecord(value)
      ? value
      : (wrongType(place, 'object') ?? {});
  const parts = readInOrder<DocumentParts>(readingOrder, raw, place);
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
