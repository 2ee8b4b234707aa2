import { isDeepStrictEqual } from 'node:util';
import { parseSurvey } from 'user-survey/engine';
import type { Submission } from 'user-survey/engine';
import type { SeedClient } from './seed-client.js';
import { submissionsOf } from './seeded-round.js';
import type { SeededRound } from './seeded-round.js';

interface SeedRoundOptions {
  /** Sets the collector's date, `YYYY-MM-DD`. */
  readonly setDate: (date: string) => void;
  readonly signal: AbortSignal;
}

/**
 * `others-answered`: the survey has answers that are not from here, and is left as it is.
 * `no-survey`: the collector has no such survey.
 */
export type SeedOutcome = 'seeded' | 'published-before' | 'others-answered' | 'no-survey';

/**
 * Has a round answered and published. One that was broken off is taken up where it was left: the
 * ids of the submissions are always the same, so nothing is stored twice.
 * @throws the signal's reason when it is aborted; Error when the collector refuses something.
 */
export async function seedRound(
  client: SeedClient,
  seeded: SeededRound,
  { setDate, signal }: SeedRoundOptions,
): Promise<SeedOutcome> {
  const { surveyId, round, answeredOn, publishedOn, invited } = seeded;
  if (await client.isPublished(surveyId, round)) return 'published-before';
  const document = await client.document(surveyId);
  const survey = document === undefined ? undefined : parseSurvey(document).survey;
  if (!survey) return 'no-survey';
  const submissions = submissionsOf(survey, seeded);
  if (!areAmong(submissions, await client.responses(surveyId))) return 'others-answered';

  setDate(answeredOn);
  for (const submission of submissions) {
    signal.throwIfAborted();
    await client.post(surveyId, submission);
  }
  if (invited !== undefined) await client.setInvited(surveyId, round, invited);
  setDate(publishedOn);
  return (await client.publish(surveyId, round)) ? 'seeded' : 'published-before';
}

/** Is every stored response one of these submissions? */
function areAmong(submissions: readonly Submission[], stored: readonly unknown[]): boolean {
  const own = submissions.map(asExported);
  return stored.every((response) => own.some((each) => isDeepStrictEqual(each, response)));
}

/** Without what could lead to its sender. */
const asExported = (submission: Submission): unknown =>
  JSON.parse(JSON.stringify({ ...submission, submissionId: undefined, code: undefined }));
