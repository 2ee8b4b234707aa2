import { sql } from 'kysely';
import type { Kysely, Migration } from 'kysely';
import { openSecrets } from '../secrets.js';
import type { Tables } from '../tables.js';

/**
 * Nothing leads from an id, a receipt or a code to answers any more: ids are kept as keyed digests in a
 * table of their own, receipts are not kept, and responses lie in random order.
 * @param digestKey `DIGEST_KEY`
 */
export const inbox = (digestKey: string | undefined): Migration => ({
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('inbox')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('inbox_survey').on('inbox').column('survey_id').execute();
    await database.schema
      .createTable('mixing')
      .addColumn('survey_id', 'text', (column) => column.primaryKey())
      .addColumn('mixed', 'integer', (column) => column.notNull())
      .addColumn('since', 'integer', (column) => column.notNull())
      // The last day of the survey, when its inbox was emptied after that.
      .addColumn('finished', 'text')
      .execute();
    for (const table of ['stored_ids', 'unused_codes'])
      await database.schema
        .createTable(table)
        .addColumn('survey_id', 'text', (column) => column.notNull())
        .addColumn('digest', 'bytea', (column) => column.notNull())
        .addPrimaryKeyConstraint(`${table}_key`, ['survey_id', 'digest'])
        .execute();
    await database.schema
      .createTable('codes')
      .addColumn('survey_id', 'text', (column) => column.notNull())
      .addColumn('digest', 'bytea', (column) => column.notNull())
      .addColumn('unit', 'text')
      .addColumn('round', 'text')
      .addPrimaryKeyConstraint('codes_key', ['survey_id', 'digest'])
      .execute();
    await keepDigestsOfIds(database as Kysely<Tables>, digestKey);
    await writeResponsesAnew(database);
    // Rows that were taken out or written anew are wiped from their pages within some minutes.
    for (const table of ['responses', 'inbox', 'unused_codes', 'stored_ids'])
      await sql`alter table ${sql.table(table)}
        set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1)`.execute(
        database,
      );
    // PostgreSQL would keep samples of these values, as they were at some moment, for its planner: of what
    // waited together, of codes that were unused, of the key.
    for (const [table, columns] of Object.entries(WITHOUT_SAMPLES))
      for (const column of columns)
        await sql`alter table ${sql.table(table)}
          alter column ${sql.ref(column)} set statistics 0`.execute(database);
  },
});

const WITHOUT_SAMPLES = {
  responses: ['survey_version', 'language', 'completed_on'],
  inbox: ['sealed'],
  stored_ids: ['digest'],
  unused_codes: ['digest'],
  secrets: ['value'],
};

const PORTION = 1000;

async function keepDigestsOfIds(
  database: Kysely<Tables>,
  digestKey: string | undefined,
): Promise<void> {
  const secrets = await openSecrets(database, digestKey);
  await sql`declare stored no scroll cursor for
    select survey_id as "surveyId", submission_id as "submissionId" from responses order by random()`.execute(
    database,
  );
  for (;;) {
    const { rows } = await sql<{ surveyId: string; submissionId: string }>`
      fetch ${sql.raw(String(PORTION))} from stored`.execute(database);
    if (rows.length === 0) break;
    const digests = rows.map(({ surveyId, submissionId }) => ({
      survey_id: surveyId,
      digest: secrets.idDigest(surveyId, submissionId),
    }));
    await database.insertInto('stored_ids').values(digests).execute();
  }
  await sql`close stored`.execute(database);
}

/** In random order: no column, and no place of a row, is what it was. */
async function writeResponsesAnew(database: Kysely<unknown>): Promise<void> {
  await sql`alter table responses rename to responses_by_id`.execute(database);
  await sql`
    create table responses (
      survey_id text not null,
      round text not null generated always as (coalesce(context ->> 'round', 'all')) stored,
      survey_version text not null,
      language text not null,
      completed_on text not null,
      context json not null default '{}',
      answers json not null,
      comments json not null default '{}'
    )`.execute(database);
  await sql`
    insert into responses (survey_id, survey_version, language, completed_on, context, answers, comments)
    select survey_id, survey_version, language, completed_on, context, answers, comments
    from responses_by_id order by random()`.execute(database);
  await sql`drop table responses_by_id`.execute(database);
  await sql`create index responses_round on responses (survey_id, round)`.execute(database);
}
