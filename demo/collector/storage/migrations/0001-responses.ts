import { sql } from 'kysely';
import type { Kysely, Migration } from 'kysely';

/**
 * One row is one response. There is no clock time, address or code in it, and the key is random,
 * so that nothing tells who answered or in which order.
 */
export const responses: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('responses')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      .addColumn('submission_id', 'text', (column) => column.notNull())
      .addColumn('receipt', 'text', (column) => column.notNull())
      .addColumn('survey_version', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      // YYYY-MM-DD, checked by the engine; a date would come back as a moment in some time zone.
      .addColumn('completed_on', 'text', (column) => column.notNull())
      // json, not jsonb: it keeps every character and the order, as they were sent.
      .addColumn('context', 'json', (column) => column.notNull().defaultTo(sql`'{}'`))
      .addColumn('answers', 'json', (column) => column.notNull())
      .addColumn('comments', 'json', (column) => column.notNull().defaultTo(sql`'{}'`))
      .addPrimaryKeyConstraint('responses_key', ['survey_id', 'submission_id'])
      .execute();
  },
};
