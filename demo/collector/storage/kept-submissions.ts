import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** A submission as it goes to the inbox. */
export interface SealedSubmission {
  /** Keyed digest of its id. */
  readonly id: Buffer;
  /** Keyed digest of the code that it burns; `null`: none. */
  readonly code: Buffer | null;
  readonly sealed: Buffer;
}

/**
 * Puts submissions of a survey into its inbox: in one statement, so that an id is kept, a code burnt and
 * answers stored all together or not at all. A burnt code is no longer among the unused ones: no row is
 * written, so that nothing tells which one was used when.
 * @param submissions each id once
 * @returns the ids of those that were put in, in base64; the others are known, or their code is used
 */
export async function keepSubmissions(
  database: Kysely<Tables>,
  surveyId: string,
  submissions: readonly SealedSubmission[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ digest: Buffer }>`
    with sent as (
      select id, code, sealed from unnest(
        ${submissions.map(({ id }) => id)}::bytea[],
        ${submissions.map(({ code }) => code)}::bytea[],
        ${submissions.map(({ sealed }) => sealed)}::bytea[]
      ) as sent (id, code, sealed)
    ),
    fresh as (
      select id, code, sealed, row_number() over (partition by code) as turn
      from sent
      where id not in (
        select digest from stored_ids
        where survey_id = ${surveyId} and digest = any(${submissions.map(({ id }) => id)}::bytea[])
      )
    ),
    burnt as (
      delete from unused_codes
      where survey_id = ${surveyId} and digest = any(array(select code from fresh))
      returning digest
    ),
    kept as (
      insert into stored_ids (survey_id, digest)
      select ${surveyId}, id from fresh
      where code is null or (turn = 1 and code in (select digest from burnt))
      order by random()
      on conflict do nothing
      returning digest
    ),
    put as (
      insert into inbox (survey_id, sealed)
      select ${surveyId}, sealed from sent
      where id in (select digest from kept)
      order by random()
    )
    select digest from kept`.execute(database);
  return new Set(rows.map(({ digest }) => digest.toString('base64')));
}
