import { nearestName } from '../../engine/document/nearest-name.js';
import type { Problem } from '../../engine/document/problem.js';
import { readJson } from '../../engine/document/read-json.js';
import { listed, number } from '../../engine/document/read-values.js';
import { child, newReading, report, wrongType } from '../../engine/document/reader.js';
import type { Place, Raw } from '../../engine/document/reader.js';
import { isRecord } from '../../engine/record.js';
import type { IndexResults } from '../index-results.js';
import { indexDocument } from './parse-index-results.js';
import { surveyResults } from './parse-survey-results.js';
import type { ResultsDocument } from '../results-document.js';

export interface ParsedResults {
  /** Deeply frozen; absent when a problem has the severity `error`. */
  readonly results?: ResultsDocument | IndexResults;
  readonly problems: readonly Problem[];
}

const kinds = ['survey-results', 'index-results'] as const;
type Kind = (typeof kinds)[number];

/** The kind of the document, or the one that it is nearest to. */
function kindOf(value: Raw, place: Place): Kind {
  const { kind } = value;
  const known =
    kind === undefined
      ? report(place, 'missing', 'kind')
      : listed(kinds)(kind, child(place, 'kind'));
  const likely = Object.hasOwn(value, 'units') ? 'index-results' : 'survey-results';
  return known ?? (typeof kind === 'string' ? nearestName(kind, kinds) : undefined) ?? likely;
}

/** Documents of a newer format may mean something else by the same names. */
function checkFormat(value: Raw, place: Place): void {
  const at = child(place, 'format');
  if (value.format === undefined) report(place, 'missing', 'format');
  else if (number()(value.format, at) !== undefined && value.format !== 1)
    report(at, 'not-supported', value.format as number, { allowed: [1] });
}

/**
 * Reads a results document, made by the collector or written by a person.
 *
 * @param document an untrusted parsed JSON value, or a string that holds JSON
 * @returns the results with their defaults filled, and every problem found; nothing is thrown, and
 *   the document is left as it is
 */
export function parseResults(document: unknown): ParsedResults {
  const json = readJson(document);
  if ('problem' in json) return { problems: [json.problem] };
  const place = newReading();
  const value = isRecord(json.value) ? json.value : (wrongType(place, 'object') ?? {});
  const kind = kindOf(value, place);
  checkFormat(value, place);
  const results: ResultsDocument | IndexResults =
    kind === 'index-results'
      ? { kind, format: 1, ...indexDocument(value, place) }
      : { kind, format: 1, ...surveyResults(value, place) };
  const problems = [...place.reading.problems.values()];
  return problems.some(({ severity }) => severity === 'error')
    ? { problems }
    : { results: Object.freeze(results), problems };
}
