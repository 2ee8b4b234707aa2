import { sql } from 'kysely';
import type { Kysely, Migration } from 'kysely';

/** One row that is written again and again, to find out whether anything can be. */
export const writeCheck: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('write_check')
      .addColumn('written', 'boolean', (column) => column.notNull())
      .execute();
    await sql`insert into write_check values (true)`.execute(database);
  },
};
