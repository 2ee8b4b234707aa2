import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Answers, Submission, Survey } from 'user-survey/engine';
import { countsAsAnswered } from 'user-survey/results';
import { ROUND_OF_ALL } from '../../surveys/closed-round.js';
import { thresholdOf } from '../../surveys/threshold.js';
import { openResponse } from './inbox.js';
import type { Secrets } from '../secrets.js';
import type { Tables } from '../tables.js';

interface Wanted {
  readonly survey: Survey;
  readonly round: string;
  readonly signal: AbortSignal;
}

interface RoundResponses {
  /** To be read once. */
  readonly responses: AsyncIterable<Pick<Submission, 'context' | 'answers'>>;
  /** How many of those read so far count as answered; no more than the threshold are counted. */
  answered(): number;
}

/**
 * Rows that are in memory at once. Of a million, 100 at a time take half as long again; 5000 take
 * 50 MB more, and submissions wait longer between two portions.
 */
const PORTION = 1000;

/** A row of the responses, as text, or one of the inbox. */
type Row =
  | { readonly context: string; readonly answers: string; readonly sealed: null }
  | { readonly sealed: Buffer };

type Context = Readonly<Record<string, string>>;

/** Reads contexts; there are few that differ. */
function contextReader(): (text: string) => Context {
  const known = new Map<string, Context>();
  return (text) => {
    const context = known.get(text) ?? (JSON.parse(text) as Context);
    if (known.size < PORTION) known.set(text, context);
    return context;
  };
}

/**
 * The responses of a round, of every version of the survey. JSON is read as text and parsed here:
 * PostgreSQL would refuse a whole query for one text with an escaped U+0000 in it.
 */
export function roundResponses(
  database: Kysely<Tables>,
  secrets: Secrets,
  { survey, round, signal }: Wanted,
): RoundResponses {
  const threshold = thresholdOf(survey);
  const contextOf = contextReader();
  let answered = 0;
  /** The database's own cursor: a row at a time, the driver's would cost a tenth more. */
  async function* read() {
    await sql`declare round_responses no scroll cursor for
      select context::text as context, answers::text as answers, null::bytea as sealed
      from responses where survey_id = ${survey.id} and round = ${round}
      union all
      select null, null, sealed from inbox where survey_id = ${survey.id}`.execute(database);
    for (;;) {
      const { rows } =
        await sql<Row>`fetch ${sql.raw(String(PORTION))} from round_responses`.execute(database);
      signal.throwIfAborted();
      for (const row of rows) {
        const { context = {}, answers } = row.sealed
          ? openResponse(row.sealed, secrets)
          : { context: contextOf(row.context), answers: JSON.parse(row.answers) as Answers };
        if ((context['round'] ?? ROUND_OF_ALL) !== round) continue;
        if (answered < threshold && countsAsAnswered(survey, { answers })) answered += 1;
        yield { context, answers };
      }
      if (rows.length < PORTION) break;
    }
    await sql`close round_responses`.execute(database);
  }
  return { responses: read(), answered: () => answered };
}
