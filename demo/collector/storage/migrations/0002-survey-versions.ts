import type { Kysely, Migration } from 'kysely';

/** Survey documents as they were published, so that what was begun with one can still be sent. */
export const surveyVersions: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('survey_versions')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      // As its editor wrote it.
      .addColumn('document', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('survey_versions_key', ['survey_id', 'version'])
      .execute();
  },
};
