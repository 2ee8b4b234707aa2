import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { ResultsDocument } from 'user-survey/results';
import { OCTOBER, postTo, visitSubmission } from '../support/collector.js';

/** Goes on without end; its document names the round 2026, so that 2025 has closed. */
export const YEARLY = {
  ...OCTOBER,
  id: 'yearly',
  title: 'Every year',
  opens: undefined,
  closes: undefined,
  context: { round: '2026' },
  results: { measure: 'none', threshold: 5 },
};

/** Answers a survey so many times, in a round or in none. */
export async function answer(
  address: string,
  survey: { readonly id: string; readonly languages?: readonly string[] },
  count: number,
  round?: string,
): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const submission = visitSubmission({
      surveyId: survey.id,
      language: survey.languages?.[0] ?? 'en',
      answers: { good: true },
      ...(round !== undefined && { context: { round } }),
    });
    assert.equal((await postTo(address, survey.id, submission)).status, 201);
  }
}

export const documentOf = async (response: Response): Promise<ResultsDocument> =>
  (await response.json()) as ResultsDocument;

/** Rows of a query, straight from the database. */
export async function rowsOf(
  databaseUrl: string,
  query: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Keeps everybody else from a table while something is begun, until so many sessions wait for a lock.
 * @returns what was begun, which then goes on
 */
export async function whileLocked<T>(
  databaseUrl: string,
  table: string,
  waiting: number,
  begin: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`begin; lock table ${table}`);
    const begun = begin();
    const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock'`;
    for (let tries = 0, found = 0; found < waiting; tries += 1) {
      assert.ok(tries < 200, `${found} wait`);
      await wait(25);
      // Not over the client: within a transaction the view stays as it was first seen.
      found = (await rowsOf(databaseUrl, waits)).length;
    }
    await client.query('commit');
    return await begun;
  } finally {
    await client.end();
  }
}
