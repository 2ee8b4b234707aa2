import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Secrets } from '../secrets.js';
import type { StoredResponse, Tables } from '../tables.js';

/**
 * Responses of a survey that wait until there are enough to be put among the others, sealed. Who
 * takes them out has the turn of the inbox.
 */
export interface Inbox {
  /** Takes out everything. */
  takeAll(surveyId: string): Promise<readonly StoredResponse[]>;
  /** Puts responses in; those that go in together lie in random order. */
  put(surveyId: string, responses: readonly StoredResponse[]): Promise<void>;
}

export const inbox = (transaction: Kysely<Tables>, secrets: Secrets): Inbox => ({
  async takeAll(surveyId) {
    const rows = await transaction
      .deleteFrom('inbox')
      .where('survey_id', '=', surveyId)
      .returning('sealed')
      .execute();
    return rows.map(({ sealed }) => openResponse(sealed, secrets));
  },
  async put(surveyId, responses) {
    if (responses.length === 0) return;
    const sealed = responses.map((response) => secrets.seal(JSON.stringify(response)));
    await sql`insert into inbox (survey_id, sealed)
      select ${surveyId}, sealed from unnest(${sealed}::bytea[]) as sealed order by random()`.execute(
      transaction,
    );
  },
});

export const openResponse = (sealed: Buffer, secrets: Secrets): StoredResponse =>
  JSON.parse(secrets.open(sealed)) as StoredResponse;
