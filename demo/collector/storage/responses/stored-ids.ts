import type { Kysely } from 'kysely';
import { anyOf } from '../any-of.js';
import type { Tables } from '../tables.js';

/**
 * Which submissions of a survey were stored.
 * @param digests keyed digests of their ids
 * @returns those that are known, in base64
 */
export async function storedAmong(
  database: Kysely<Tables>,
  surveyId: string,
  digests: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await database
    .selectFrom('stored_ids')
    .select('digest')
    .where('survey_id', '=', surveyId)
    .where('digest', '=', anyOf(digests))
    .execute();
  return new Set(rows.map(({ digest }) => digest.toString('base64')));
}
