import type { Kysely, Migration } from 'kysely';

/** Who is logged in as administrator, and which comments are marked for the dialogue conference. */
export const administration: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('admin_sessions')
      // Of the random id in the cookie: who reads this table cannot log in with it.
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('ends_at', 'timestamptz', (column) => column.notNull())
      // Also when it is used without a pause.
      .addColumn('ends_at_last', 'timestamptz', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('marked_comments')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      // Of question and text: a comment has no id, and nothing else may lead to its response.
      .addColumn('digest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('marked_comments_key', ['survey_id', 'digest'])
      .execute();
  },
};
