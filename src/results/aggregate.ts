import type { Submission, Survey } from '../engine/index.js';
import type { ResultsDocument } from './results-document.js';

/** What counts of a response. */
export type AggregatedResponse = Pick<Submission, 'answers' | 'context'>;

export interface AggregateOptions {
  /** Only responses of this round count. Those without a round belong to the round `all`. */
  readonly round?: string;
  /** How many were asked; absent when unknown. */
  readonly invited?: number;
  /** Local date `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** What was published of this round before. */
  readonly previous?: ResultsDocument;
  /** What was published of other rounds. */
  readonly earlier?: readonly ResultsDocument[];
}

/** What may be published of a round. For now it only counts. */
export async function aggregate(
  survey: Survey,
  responses: Iterable<AggregatedResponse> | AsyncIterable<AggregatedResponse>,
  { round, invited, publishedOn, earlier = [] }: AggregateOptions,
): Promise<ResultsDocument> {
  const { id, title, languages, fallback, results } = survey;
  const ids = new Set(survey.questions.map((question) => question.id));
  const threshold = results?.threshold ?? 5;
  let answered = 0;
  for await (const { context, answers } of responses) {
    const counts = round === undefined || (context?.['round'] ?? 'all') === round;
    if (counts && Object.keys(answers).some((name) => ids.has(name))) answered += 1;
  }
  return {
    kind: 'survey-results',
    format: 1,
    survey: { id, title, languages, fallback },
    round: round ?? 'all',
    publishedOn,
    measure: results?.measure ?? 'none',
    threshold,
    ...(answered < threshold ? { hidden: 'too-few' as const } : { answered }),
    ...(invited !== undefined && { invited }),
    areas: [],
    questions: [],
    breakdowns: [],
    references: results?.references ?? [],
    rounds: earlier.map((document) => ({
      round: document.round,
      ...(document.answered !== undefined && { answered: document.answered }),
    })),
  };
}
