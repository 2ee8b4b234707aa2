import { sql } from 'kysely';
import type { Database } from '../database.js';
import { openResponse } from './inbox.js';
import { ROUND_OF_ALL } from '../../surveys/closed-round.js';
import type { Secrets } from '../secrets.js';

export interface RoundCount {
  readonly round: string;
  readonly responses: number;
  /** Those in which something is answered. */
  readonly answered: number;
}

export interface RoundCounts {
  /** How many responses each round of a survey has, in the order of their names. */
  roundCounts(surveyId: string): Promise<readonly RoundCount[]>;
}

interface Row {
  readonly round: string | null;
  readonly responses: number | null;
  readonly answered: number | null;
  readonly sealed: Buffer | null;
}

export const roundCounts = (database: Database, secrets: Secrets): RoundCounts => ({
  async roundCounts(surveyId) {
    // One statement sees one moment: what leaves the inbox is counted once.
    const { rows } = await sql<Row>`
      select round, count(*)::integer as responses,
        count(*) filter (where answers::text <> '{}')::integer as answered, null::bytea as sealed
      from responses where survey_id = ${surveyId} group by round
      union all
      select null, null, null, sealed from inbox where survey_id = ${surveyId}`.execute(database);
    const counts = new Map<string, RoundCount>();
    for (const row of rows) {
      const { round, responses, answered } = row.sealed
        ? countOf(openResponse(row.sealed, secrets))
        : { round: row.round ?? ROUND_OF_ALL, responses: row.responses, answered: row.answered };
      const before = counts.get(round);
      counts.set(round, {
        round,
        responses: (before?.responses ?? 0) + (responses ?? 0),
        answered: (before?.answered ?? 0) + (answered ?? 0),
      });
    }
    return [...counts.values()].sort((one, other) => (one.round < other.round ? -1 : 1));
  },
});

/** One response of the inbox. */
const countOf = ({ context, answers }: ReturnType<typeof openResponse>): RoundCount => ({
  round: context?.['round'] ?? ROUND_OF_ALL,
  responses: 1,
  answered: Object.keys(answers).length > 0 ? 1 : 0,
});
