import { sql } from 'kysely';
import type { Database } from '../database.js';
import { waitForTurn } from '../advisory-lock.js';
import { inbox } from './inbox.js';
import type { Secrets } from '../secrets.js';

/** Deletes what must not be kept any longer. What is published stays. */
export interface Retention {
  /**
   * Deletes the responses of a survey that were completed before a day.
   * @param date `YYYY-MM-DD`
   * @returns how many
   */
  deleteBefore(surveyId: string, date: string): Promise<number>;
}

export const retention = (database: Database, secrets: Secrets): Retention => ({
  deleteBefore: (surveyId, date) =>
    database.transaction().execute(async (transaction) => {
      // What is being moved or mixed would come back.
      await waitForTurn(transaction, 'mixing', surveyId);
      await waitForTurn(transaction, 'inbox', surveyId);
      const { numDeletedRows } = await transaction
        .deleteFrom('responses')
        .where('survey_id', '=', surveyId)
        .where('completed_on', '<', date)
        .executeTakeFirstOrThrow();
      const deleted = Number(numDeletedRows);
      await transaction
        .updateTable('mixing')
        .set({ mixed: sql`greatest(0, mixed - ${deleted})` })
        .where('survey_id', '=', surveyId)
        .execute();
      const { takeAll, put } = inbox(transaction, secrets);
      const waiting = await takeAll(surveyId);
      const kept = waiting.filter(({ completedOn }) => completedOn >= date);
      await put(surveyId, kept);
      return deleted + waiting.length - kept.length;
    }),
});
