import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** What only one of all the collectors on a database does at a time, for one survey. */
export type Turn = 'inbox' | 'mixing' | 'publication';

/** Waits for its turn, and keeps it until the transaction ends. */
export async function waitForTurn(
  transaction: Kysely<Tables>,
  turn: Turn,
  surveyId: string,
): Promise<void> {
  const digest = createHash('sha256').update(`${turn} of ${surveyId}`).digest();
  const key = digest.readBigInt64BE().toString();
  await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(transaction);
}
