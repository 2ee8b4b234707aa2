import type { Kysely } from 'kysely';
import { anyOf } from '../storage/any-of.js';
import type { Tables } from '../storage/tables.js';

/** What a code says of who uses it: it wins over what the submission says. */
export interface CodeContext {
  readonly unit?: string;
  readonly round?: string;
}

/**
 * What codes of a survey say, used or not.
 * @param digests those of the codes
 * @returns for each: what it says; `wrong` when it is none of those that were made; `foreign` where none
 *   was ever made for the survey: its codes come from elsewhere, and the pattern is all that is known
 */
export async function codeContexts(
  database: Kysely<Tables>,
  surveyId: string,
  digests: readonly Buffer[],
): Promise<readonly (CodeContext | 'wrong' | 'foreign')[]> {
  if (digests.length === 0) return [];
  const made = await database
    .selectFrom('codes')
    .select(['digest', 'unit', 'round'])
    .where('survey_id', '=', surveyId)
    .where('digest', '=', anyOf(digests))
    .execute();
  const contexts = new Map(
    made.map(({ digest, unit, round }) => [
      digest.toString('base64'),
      { ...(unit !== null && { unit }), ...(round !== null && { round }) },
    ]),
  );
  const unknown = made.length > 0 || (await hasCodes(database, surveyId)) ? 'wrong' : 'foreign';
  return digests.map((digest) => contexts.get(digest.toString('base64')) ?? unknown);
}

async function hasCodes(database: Kysely<Tables>, surveyId: string): Promise<boolean> {
  const first = await database
    .selectFrom('codes')
    .select('digest')
    .where('survey_id', '=', surveyId)
    .limit(1)
    .executeTakeFirst();
  return first !== undefined;
}
