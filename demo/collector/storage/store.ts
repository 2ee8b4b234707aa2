import { sql } from 'kysely';
import { adminTables } from './admin-tables.js';
import type { AdminTables } from './admin-tables.js';
import { auditLog } from './audit-log.js';
import type { AuditLog } from './audit-log.js';
import { connectTo } from './database.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { retention } from './responses/retention.js';
import type { Retention } from './responses/retention.js';
import { roundCounts } from './responses/round-counts.js';
import type { RoundCounts } from './responses/round-counts.js';
import { roundTables } from './round-tables.js';
import type { RoundTables } from './round-tables.js';
import { openSecrets } from './secrets.js';
import type { Secrets } from './secrets.js';
import { writeCheck } from './write-check.js';
import type { WriteCheck } from './write-check.js';

export interface Store
  extends RoundTables, RoundCounts, Retention, AuditLog, AdminTables, WriteCheck {
  readonly database: Database;
  readonly secrets: Secrets;
  /** Keeps the survey document of a version, in place of an earlier document of that version. */
  keepVersion(surveyId: string, version: string, document: string): Promise<void>;
  /** The survey document that was kept for a version. */
  documentOf(surveyId: string, version: string): Promise<string | undefined>;
  /** Every survey document that was kept, the last one first. */
  documentsOf(surveyId: string): Promise<readonly string[]>;
  /** The survey document that was kept last. */
  lastDocumentOf(surveyId: string): Promise<string | undefined>;
  close(): Promise<void>;
}

const CONNECTIONS = 8;
/** Milliseconds; the element waits 30 seconds. */
const TIME_LIMIT = 10_000;
/** Milliseconds. */
const SERVER_LIMIT = 8_000;

/**
 * Opens the database and brings its tables up to date.
 * @param digestKey `DIGEST_KEY`
 * @throws Error when it does not answer, was made by a newer collector, or with another key.
 */
export async function openStore(url: string, digestKey?: string): Promise<Store> {
  await migrate(url, digestKey);
  const database = connectTo(url, {
    max: CONNECTIONS,
    connectionTimeoutMillis: TIME_LIMIT,
    query_timeout: TIME_LIMIT,
    // PostgreSQL gives up before we do: what we only stopped waiting for would leave its transaction open,
    // and what came over the same connection later would never be kept.
    statement_timeout: SERVER_LIMIT,
    idle_in_transaction_session_timeout: SERVER_LIMIT,
  });
  // Deleting many responses takes as long as it takes.
  const unhurried = connectTo(url, { max: 1 });
  try {
    return storeOf(database, unhurried, await openSecrets(database, digestKey));
  } catch (reason) {
    await unhurried.destroy();
    await database.destroy();
    throw reason;
  }
}

function storeOf(database: Database, unhurried: Database, secrets: Secrets): Store {
  return {
    database,
    secrets,
    ...roundTables(database),
    ...roundCounts(database, secrets),
    ...retention(unhurried, secrets),
    ...auditLog(database),
    ...writeCheck(database),
    ...adminTables(database),
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
    async documentsOf(surveyId) {
      const rows = await database
        .selectFrom('survey_versions')
        .select('document')
        .where('survey_id', '=', surveyId)
        .orderBy('kept_at', 'desc')
        .execute();
      return rows.map(({ document }) => document);
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
    async close() {
      await unhurried.destroy();
      await database.destroy();
    },
  };
}
