import { sql } from 'kysely';
import type { Kysely, Migration } from 'kysely';

/** When a document was kept: an export goes on with the last one while the editor's is broken. */
export const lastDocument: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .alterTable('survey_versions')
      .addColumn('kept_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
  },
};
