import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Answers, Submission, Survey } from 'user-survey/engine';
import { countsAsAnswered } from 'user-survey/results';
import { ROUND_OF_ALL } from '../surveys/closed-round.js';
import type { Tables } from './tables.js';

interface Wanted {
  readonly survey: Survey;
  readonly round: string;
  readonly signal: AbortSignal;
}

interface RoundResponses {
  /** To be read once. */
  readonly responses: AsyncIterable<Pick<Submission, 'context' | 'answers'>>;
  /** How many of those read so far have an answer to a question of the survey. */
  answered(): number;
}

/**
 * Rows that are in memory at once. Of a million, 100 at a time take half as long again; 5000 take
 * 50 MB more, and submissions wait longer between two portions.
 */
const PORTION = 1000;

/**
 * The responses of a round, of every version of the survey. JSON is read as text and parsed here:
 * PostgreSQL would refuse a whole query for one text with an escaped U+0000 in it.
 */
export function roundResponses(
  database: Kysely<Tables>,
  { survey, round, signal }: Wanted,
): RoundResponses {
  let answered = 0;
  async function* read() {
    const rows = database
      .selectFrom('responses')
      .select([sql<string>`context::text`.as('context'), sql<string>`answers::text`.as('answers')])
      .where('survey_id', '=', survey.id)
      .stream(PORTION);
    for await (const row of rows) {
      signal.throwIfAborted();
      const context = JSON.parse(row.context) as Readonly<Record<string, string>>;
      if ((context['round'] ?? ROUND_OF_ALL) !== round) continue;
      const answers = JSON.parse(row.answers) as Answers;
      if (countsAsAnswered(survey, { answers })) answered += 1;
      yield { context, answers };
    }
  }
  return { responses: read(), answered: () => answered };
}
