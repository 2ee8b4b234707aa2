import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

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
 *
 * Another collector may be sent the same ids and codes at this moment. So a code is locked first, and
 * burnt when its id was new; and everybody takes codes and ids in the order of their digests, so that
 * no two collectors wait for each other.
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
    first as (
      select distinct on (code) id, code from sent
      where code is not null and id not in (
        select digest from stored_ids
        where survey_id = ${surveyId} and digest = any(array(select id from sent))
      )
      order by code, id
    ),
    unused as (
      select digest as code from unused_codes
      where survey_id = ${surveyId} and digest = any(array(select code from first))
      order by digest
      for update
    ),
    kept as (
      insert into stored_ids (survey_id, digest)
      select ${surveyId}, id from sent
      where code is null or id in (select id from first join unused using (code))
      order by id
      on conflict do nothing
      returning digest
    ),
    burnt as (
      delete from unused_codes
      where survey_id = ${surveyId}
        and digest = any(array(select code from first where id in (select digest from kept)))
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
