import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { CodeGroup, InvitationCodes, StoredRounds } from './administration-parts.js';

/** In place of the intake and its codes, until these are there: counts from the table, codes in memory. */
export function standIn(databaseUrl: string): {
  readonly rounds: StoredRounds;
  readonly codes: InvitationCodes;
  close(): Promise<void>;
} {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  const made = new Map<string, (CodeGroup & { readonly codes: readonly string[] })[]>();
  return {
    rounds: {
      async roundCounts(surveyId) {
        const { rows } = await pg_rows(pool, surveyId);
        return rows;
      },
      async deleteBefore(surveyId, date) {
        const { rowCount } = await pool.query(
          'delete from responses where survey_id = $1 and completed_on < $2',
          [surveyId, date],
        );
        return rowCount ?? 0;
      },
    },
    codes: {
      async make({ id }, { count, unit, round }) {
        const codes = Array.from({ length: count }, newCode);
        const groups = made.get(id) ?? [];
        made.set(id, [...groups, { unit, round, made: count, unused: count, codes }]);
        return codes;
      },
      groups: async (surveyId) =>
        (made.get(surveyId) ?? []).map(({ unit, round, ...rest }) => ({
          ...{ unit, round, made: rest.made, unused: rest.unused },
        })),
      async unusedOf(surveyId, codes) {
        const known = new Set((made.get(surveyId) ?? []).flatMap((group) => group.codes));
        return codes.filter((code) => known.has(code));
      },
    },
    close: () => pool.end(),
  };
}

const pg_rows = (pool: pg.Pool, surveyId: string) =>
  pool.query<{ round: string; responses: number }>(
    `select coalesce(nullif(context->>'round', ''), 'all') as round, count(*)::int as responses
     from responses where survey_id = $1 group by 1`,
    [surveyId],
  );

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const newCode = (): string =>
  Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
