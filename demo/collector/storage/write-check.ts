import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

export interface WriteCheck {
  /**
   * Writes to disk, as a response would.
   * @throws when the database does not answer, may only be read, or has no room left.
   */
  checkWriting(): Promise<void>;
}

export const writeCheck = (database: Kysely<Tables>): WriteCheck => ({
  async checkWriting() {
    await database.transaction().execute(async (transaction) => {
      // An emptied table gets a new file: the one row needs room on the disk, where a changed row
      // would find some that was freed before.
      await sql`truncate write_check`.execute(transaction);
      await transaction.insertInto('write_check').values({ written: true }).execute();
    });
  },
});
