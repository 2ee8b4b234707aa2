import { parseSurvey, problemMessage } from '../../src/engine/index.js';
import type { Survey } from '../../src/engine/index.js';
import { isRecord } from '../../src/engine/record.js';
import type { CountedResponse } from '../../src/results/index.js';
import type * as results from '../../src/results/index.js';

/** Responses that are alike are written once. */
interface Responses extends CountedResponse {
  readonly times?: number;
}

interface ResultsCase {
  readonly name: string;
  /** Replaces parts of the file's `results`. */
  readonly results?: object;
  readonly responses: readonly Responses[];
  readonly options?: { readonly round?: string; readonly invited?: number };
  /** Responses of the publications before, oldest first: each has those of the one before too. */
  readonly before?: readonly (readonly Responses[])[];
  /** Responses of rounds that were published earlier. */
  readonly earlier?: Readonly<Record<string, readonly Responses[]>>;
  /** What must be in the results document: `null` stands for what must not be there. */
  readonly expected: object;
}

/** A file of cases about one survey. */
export interface ResultsCases {
  readonly survey: { readonly results: object };
  readonly cases: readonly ResultsCase[];
}

function surveyOf({ survey }: ResultsCases, { results: own }: ResultsCase): Survey {
  const { survey: parsed, problems } = parseSurvey({
    id: 'cases',
    version: '1',
    languages: ['en'],
    title: 'Cases',
    ...survey,
    results: { ...survey.results, ...own },
  });
  if (!parsed) throw new Error(problems.map(problemMessage).join('\n'));
  return parsed;
}

const single = (responses: readonly Responses[]): CountedResponse[] =>
  responses.flatMap(({ times = 1, ...response }) => Array.from({ length: times }, () => response));

/** The results document of a case, by the sources or by the built file. */
export async function resultsOf(
  { aggregate }: Pick<typeof results, 'aggregate'>,
  file: ResultsCases,
  each: ResultsCase,
): Promise<results.ResultsDocument> {
  const survey = surveyOf(file, each);
  const { responses, before = [], earlier = {}, options } = each;
  const published: results.ResultsDocument[] = [];
  for (const [round, own] of Object.entries(earlier)) {
    const inRound = single(own).map((response) => ({ ...response, context: { round } }));
    published.push(await aggregate(survey, inRound, { round, publishedOn: '2025-12-01' }));
  }
  const all: CountedResponse[] = [];
  let previous: results.ResultsDocument | undefined;
  for (const step of [...before, responses]) {
    all.push(...single(step));
    previous = await aggregate(survey, all, {
      publishedOn: '2026-12-01',
      earlier: published,
      ...options,
      ...(previous && { previous }),
    });
  }
  return previous!;
}

/** The parts of the document that the expected one names. */
export const namedIn = (expected: unknown, actual: unknown): unknown => {
  if (Array.isArray(expected) && Array.isArray(actual))
    return actual.map((each: unknown, index) => namedIn(expected[index], each));
  if (!isRecord(expected) || !isRecord(actual)) return actual;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, namedIn(value, actual[key] ?? null)]),
  );
};
