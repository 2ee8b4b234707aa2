import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Submission } from 'user-survey/engine';
import { adminTables } from './admin-tables.js';
import type { AdminTables } from './admin-tables.js';
import { auditLog } from './audit-log.js';
import type { AuditLog } from './audit-log.js';
import { migrations } from './migrations/index.js';
import { roundTables } from './round-tables.js';
import type { RoundTables } from './round-tables.js';
import type { Tables } from './tables.js';

/** A stored submission: without what could lead to its sender. */
export type StoredResponse = Omit<Submission, 'submissionId' | 'code'>;

export interface Store extends RoundTables, AuditLog, AdminTables {
  /**
   * Keeps a submission; it is on disk when the promise resolves. One with a known id keeps what
   * came first, even with other content, and gives the first receipt: a retry is never a second
   * response.
   */
  add(submission: Submission, receipt: string): Promise<{ receipt: string; added: boolean }>;
  /** Receipt of a stored submission. */
  receiptOf(surveyId: string, submissionId: string): Promise<string | undefined>;
  /** Keeps the survey document of a version, in place of an earlier document of that version. */
  keepVersion(surveyId: string, version: string, document: string): Promise<void>;
  /** The survey document that was kept for a version. */
  documentOf(surveyId: string, version: string): Promise<string | undefined>;
  /** The survey document that was kept last. */
  lastDocumentOf(surveyId: string): Promise<string | undefined>;
  /** @throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const CONNECTIONS = 8;
/** Milliseconds; the element waits 30 seconds. */
const TIME_LIMIT = 10_000;

/**
 * Opens the database and brings its tables up to date.
 * @throws Error when it does not answer, or was made by a newer collector.
 */
export async function openStore(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: TIME_LIMIT,
    query_timeout: TIME_LIMIT,
    keepAlive: true,
  });
  // A dropped connection is replaced on demand. Without listeners, on idle and on lent ones,
  // it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(database).catch(async (reason: unknown) => {
    await database.destroy();
    throw reason;
  });

  const receiptOf = async (surveyId: string, submissionId: string): Promise<string | undefined> => {
    const row = await database
      .selectFrom('responses')
      .select('receipt')
      .where('survey_id', '=', surveyId)
      .where('submission_id', '=', submissionId)
      .executeTakeFirst();
    return row?.receipt;
  };

  return {
    ...roundTables(database),
    ...auditLog(database),
    ...adminTables(database),
    receiptOf,
    async add(submission, receipt) {
      const row = await database
        .insertInto('responses')
        .values({
          survey_id: submission.surveyId,
          submission_id: submission.submissionId,
          receipt,
          survey_version: submission.surveyVersion,
          language: submission.language,
          completed_on: submission.completedOn,
          context: JSON.stringify(submission.context ?? {}),
          answers: JSON.stringify(submission.answers),
          comments: JSON.stringify(submission.comments ?? {}),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('receipt')
        .executeTakeFirst();
      if (row) return { receipt: row.receipt, added: true };
      const first = await receiptOf(submission.surveyId, submission.submissionId);
      return { receipt: first ?? receipt, added: false };
    },
    async keepVersion(surveyId, version, document) {
      await database
        .insertInto('survey_versions')
        .values({ survey_id: surveyId, version, document })
        .onConflict((conflict) =>
          conflict.columns(['survey_id', 'version']).doUpdateSet({ document, kept_at: sql`now()` }),
        )
        .execute();
    },
    async documentOf(surveyId, version) {
      const row = await database
        .selectFrom('survey_versions')
        .select('document')
        .where('survey_id', '=', surveyId)
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.document;
    },
    async lastDocumentOf(surveyId) {
      const row = await database
        .selectFrom('survey_versions')
        .select('document')
        .where('survey_id', '=', surveyId)
        .orderBy('kept_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.document;
    },
    async ping() {
      await sql`select 1`.execute(database);
    },
    close: () => database.destroy(),
  };
}

async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database cannot be brought up to date', { cause: error });
}
