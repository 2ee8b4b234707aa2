import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { StoredResponse, Tables } from '../tables.js';

/** Puts responses among the others; those that come together lie in random order. */
export async function addResponses(
  transaction: Kysely<Tables>,
  surveyId: string,
  responses: readonly StoredResponse[],
): Promise<void> {
  const all = <T>(read: (response: StoredResponse) => T): T[] => responses.map(read);
  await sql`
    with added as (
      insert into responses
        (survey_id, survey_version, language, completed_on, context, answers, comments)
      select ${surveyId}, version, language, completed_on, context, answers, comments
      from unnest(
        ${all(({ surveyVersion }) => surveyVersion)}::text[],
        ${all(({ language }) => language)}::text[],
        ${all(({ completedOn }) => completedOn)}::text[],
        ${all(({ context = {} }) => JSON.stringify(context))}::json[],
        ${all(({ answers }) => JSON.stringify(answers))}::json[],
        ${all(({ comments = {} }) => JSON.stringify(comments))}::json[]
      ) as response (version, language, completed_on, context, answers, comments)
      order by random()
    )
    insert into mixing as known (survey_id, mixed, since) values (${surveyId}, 0, ${responses.length})
    on conflict (survey_id) do update set since = known.since + excluded.since`.execute(
    transaction,
  );
}
