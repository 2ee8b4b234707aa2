import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

export interface WriteCheck {
  /** @throws when the database does not answer. */
  ping(): Promise<void>;
  /**
   * Writes to disk, as a response would.
   * @throws when the database does not answer, may only be read, or has no room left.
   */
  checkWriting(): Promise<void>;
}

/** Milliseconds that a dump of the database, which reads the table, is waited for. */
const LOCK_LIMIT = 1000;
/** PostgreSQL's code when the lock was not to be had in that time. */
const LOCK_NOT_AVAILABLE = '55P03';

export const writeCheck = (database: Kysely<Tables>): WriteCheck => ({
  async ping() {
    await sql`select 1`.execute(database);
  },
  async checkWriting() {
    try {
      await database.transaction().execute(async (transaction) => {
        await sql`set local lock_timeout = ${sql.raw(String(LOCK_LIMIT))}`.execute(transaction);
        // An emptied table gets a new file: the one row needs room on the disk, where a changed row
        // would find some that was freed before.
        await sql`truncate write_check`.execute(transaction);
        await transaction.insertInto('write_check').values({ written: true }).execute();
      });
    } catch (reason) {
      // Somebody makes a backup: that says nothing about the disk.
      if ((reason as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw reason;
    }
  },
});
