import { freeze } from './freeze.js';
import { fromJsonSchema, isJsonSchema } from './from-json-schema.js';
import { condition } from './parse-condition.js';
import { checkOrder, presets, question } from './parse-question.js';
import { resultsFields } from './parse-results.js';
import {
  anyString,
  checkListed,
  date,
  flag,
  identifier,
  isLanguageTag,
  languageTag,
  number,
  oneOf,
  pattern,
  questionIdPattern,
  string,
  text,
} from './read-values.js';
import {
  child,
  list,
  newReading,
  object,
  optional,
  readFields,
  record,
  report,
  required,
} from './reader.js';
import type { Fields, Place, Reader } from './reader.js';
import { isRecord } from './record.js';
import type { Area, CodeField, Page, Problem, Survey } from './types.js';

export interface ParsedSurvey {
  /** Deeply frozen; absent when a problem has the severity `error`. */
  readonly survey?: Survey;
  readonly problems: readonly Problem[];
}

/** Questions in a nested object of a JSON Schema are called `parent.child`. */
const nestedIdPattern = /^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)?$/;

/** A draft is kept for at most 7 days; a longer wish is cut without a word. */
const mostDraftHours = 168;

const languages: Reader<readonly string[]> = (value, place) => {
  const tags = list(languageTag, { empty: 'error', unique: '' })(value, place);
  if (tags) place.reading.languages = tags;
  return tags;
};

function hasLoop(fallback: Readonly<Record<string, string>>, start: string): boolean {
  const seen = new Set<string>();
  let tag: string | undefined = start;
  while (tag !== undefined && !seen.has(tag)) {
    seen.add(tag);
    tag = Object.hasOwn(fallback, tag) ? fallback[tag] : undefined;
  }
  return tag === start;
}

const fallback: Reader<Survey['fallback']> = (value, place) => {
  const listed: Reader<string> = (raw, at) => {
    const tag = languageTag(raw, at);
    if (tag !== undefined) checkListed(tag, at);
    return tag;
  };
  const read = record(listed, (tag, at) => {
    if (!isLanguageTag(tag)) report(at, 'bad-language-tag', { value: tag });
    else checkListed(tag, at);
    return true;
  })(value, place);
  const loop = Object.keys(read ?? {}).filter((tag) => hasLoop(read!, tag));
  if (loop.length > 0) report(place, 'conflict', { names: loop });
  return read;
};

const areas: Reader<readonly Area[]> = (value, place) => {
  const read = list(object(areaFields), { unique: 'id' })(value, place);
  place.reading.areas = read?.flatMap(({ id }) => id ?? []);
  return read;
};

export const areaFields: Fields<Area> = { id: required(identifier), title: required(text) };

export const pageFields: Fields<Page> = {
  id: required(identifier),
  title: optional(text),
  description: optional(text),
  visibleIf: optional(condition),
  questions: required(list(question, { empty: 'warning' })),
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

type DocumentProperties = Omit<Survey, 'questions'> & { $schema?: never; presets?: never };

/** Languages, areas and presets come first: what follows refers to them. */
export const documentFields: Fields<DocumentProperties> = {
  $schema: optional<never>((value, place) => void anyString(value, place)),
  languages: required(languages),
  fallback: optional(fallback, {}),
  areas: optional(areas, []),
  presets: optional<never>((value, place) => {
    place.reading.presets = presets(value, place) ?? {};
    return undefined;
  }),
  id: required(identifier),
  version: required(string),
  title: required(text),
  description: optional(text),
  contact: optional(text),
  start: optional(object(startFields)),
  completed: optional(object(completedFields)),
  layout: optional(oneOf('pages', 'one-question', 'single-page'), 'pages'),
  review: optional(flag, false),
  drafts: optional(oneOf('auto', 'ask', 'off'), 'auto'),
  draftHours: optional(number({ above: 0 }), 24),
  readAloud: optional(flag, false),
  interviewer: optional(flag, false),
  opens: optional(date),
  closes: optional(date),
  code: optional(object(codeFields)),
  context: optional(
    record(
      anyString,
      (key, at) => key !== '__proto__' || report(at, 'bad-id', { value: key }),
      false,
    ),
    {},
  ),
  pages: required(list(object(pageFields), { empty: 'error', unique: 'id' })),
  results: optional(object(resultsFields)),
};

/** Every question id in the raw document, to tell "comes later" from "does not exist". */
function allQuestionIds({ pages }: Record<string, unknown>): ReadonlySet<string> {
  const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const questions = items(pages).flatMap((page) => (isRecord(page) ? items(page.questions) : []));
  return new Set(
    questions.flatMap((item) => (isRecord(item) && typeof item.id === 'string' ? item.id : [])),
  );
}

function read(document: unknown, idPattern: RegExp): ParsedSurvey {
  const ids = isRecord(document) ? allQuestionIds(document) : undefined;
  const reading = newReading(idPattern, ids);
  const place: Place = { path: '', reading };
  const parts = isRecord(document)
    ? readFields(document, documentFields, place)
    : report(place, 'not-an-object');
  if (parts) checkOrder(parts.opens, parts.closes, child(place, 'closes'));
  const problems = [...reading.problems.values()];
  if (!parts || problems.some(({ severity }) => severity === 'error')) return { problems };
  const whole = parts as Omit<Survey, 'questions'>;
  const survey: Survey = {
    ...whole,
    draftHours: Math.min(whole.draftHours, mostDraftHours),
    questions: whole.pages.flatMap((page) => page.questions),
  };
  return { survey: freeze(survey), problems };
}

function readJsonSchema(schema: unknown): ParsedSurvey {
  const { document, problems, sourcePath } = fromJsonSchema(schema);
  if (document === undefined) return { problems };
  const parsed = read(document, nestedIdPattern);
  const all = parsed.problems.map((problem) => ({ ...problem, path: sourcePath(problem.path) }));
  return problems.length > 0 ? { problems: [...problems, ...all] } : { ...parsed, problems: all };
}

/**
 * Reads a survey document (contract section 2), or a plain JSON Schema in its place.
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
      const params = { reason: error instanceof Error ? error.message : '' };
      return { problems: [{ path: '', code: 'not-json', params, severity: 'error' }] };
    }
  return isJsonSchema(value) ? readJsonSchema(value) : read(value, questionIdPattern);
}
