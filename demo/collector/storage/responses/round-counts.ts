import { sql } from 'kysely';
import type { Database } from '../database.js';
import { openResponse } from './inbox.js';
import { ROUND_OF_ALL } from '../../surveys/closed-round.js';
import type { Secrets } from '../secrets.js';

export interface RoundCount {
  readonly round: string;
  readonly responses: number;
}

export interface RoundCounts {
  /** How many responses each round of a survey has, in the order of their names. */
  roundCounts(surveyId: string): Promise<readonly RoundCount[]>;
}

interface Row {
  readonly round: string | null;
  readonly responses: number | null;
  readonly sealed: Buffer | null;
}

export const roundCounts = (database: Database, secrets: Secrets): RoundCounts => ({
  async roundCounts(surveyId) {
    // One statement sees one moment: what leaves the inbox is counted once.
    const { rows } = await sql<Row>`
      select round, count(*)::integer as responses, null::bytea as sealed
      from responses where survey_id = ${surveyId} group by round
      union all
      select null, null, sealed from inbox where survey_id = ${surveyId}`.execute(database);
    const counts = new Map<string, number>();
    for (const { round, responses, sealed } of rows) {
      const name = sealed
        ? (openResponse(sealed, secrets).context?.['round'] ?? ROUND_OF_ALL)
        : (round ?? ROUND_OF_ALL);
      counts.set(name, (counts.get(name) ?? 0) + (responses ?? 1));
    }
    return [...counts]
      .map(([round, responses]) => ({ round, responses }))
      .sort((one, other) => (one.round < other.round ? -1 : 1));
  },
});
