import type { Kysely, Migration } from 'kysely';

/** What is known of rounds, what was published of them, and what an administrator did. */
export const publications: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('rounds')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      .addColumn('round', 'text', (column) => column.notNull())
      .addColumn('invited', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('rounds_key', ['survey_id', 'round'])
      .execute();
    await database.schema
      .createTable('publications')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      // 1 for the survey's first publication, whichever round it is of.
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('round', 'text', (column) => column.notNull())
      .addColumn('published_on', 'text', (column) => column.notNull())
      // Responses that counted as answered then; the document hides small numbers.
      .addColumn('answered', 'integer', (column) => column.notNull())
      // Text: it is served with every character as it was published.
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('etag', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('publications_key', ['survey_id', 'number'])
      .execute();
    await database.schema
      .createTable('audit_log')
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('method', 'text', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .execute();
  },
};
