import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { waitForTurn } from '../advisory-lock.js';
import type { Database } from '../database.js';
import type { Tables } from '../tables.js';

/** Up to so many responses of a survey are mixed with every batch: that takes some milliseconds. */
const FEW = 1000;

/**
 * Writes all responses of a survey anew, in random order and in one transaction: neither their places
 * nor PostgreSQL's system columns tell who came when, or with whom.
 */
export async function mixResponses(database: Database, surveyId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await waitForTurn(transaction, 'mixing', surveyId);
    const { since } = await stateOf(transaction, surveyId);
    if (since === 0) return;
    const { rows } = await sql<{ mixed: number }>`
      with taken as (delete from responses where survey_id = ${surveyId} returning *),
        written as (
          insert into responses
            (survey_id, survey_version, language, completed_on, context, answers, comments)
          select survey_id, survey_version, language, completed_on, context, answers, comments
          from taken order by random() returning 1
        )
      select count(*)::integer as mixed from written`.execute(transaction);
    await transaction
      .updateTable('mixing')
      // What came meanwhile was counted, and may or may not have been mixed.
      .set({ mixed: rows[0]?.mixed ?? 0, since: sql`since - ${since}` })
      .where('survey_id', '=', surveyId)
      .execute();
  });
}

/**
 * Is it time to mix? With every batch while there are few; then each time that they have doubled,
 * so that a response is written anew about twice in the long run.
 */
export async function isMixingDue(database: Kysely<Tables>, surveyId: string): Promise<boolean> {
  const { mixed, since } = await stateOf(database, surveyId);
  return since > 0 && (mixed + since <= FEW || since >= mixed);
}

/**
 * Notes that a survey's inbox is emptied after its last day.
 * @param closes that day, `YYYY-MM-DD`
 * @returns whether that was not noted before
 */
export async function noteFinished(
  database: Kysely<Tables>,
  surveyId: string,
  closes: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into mixing as known (survey_id, mixed, since, finished)
    values (${surveyId}, 0, 0, ${closes})
    on conflict (survey_id) do update set finished = excluded.finished
    where known.finished is distinct from excluded.finished
    returning 1`.execute(database);
  return rows.length > 0;
}

/** How many were mixed the last time, and how many came since. */
async function stateOf(
  database: Kysely<Tables>,
  surveyId: string,
): Promise<{ mixed: number; since: number }> {
  const state = await database
    .selectFrom('mixing')
    .select(['mixed', 'since'])
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return state ?? { mixed: 0, since: 0 };
}
