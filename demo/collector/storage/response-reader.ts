import { Kysely, PostgresDialect, sql } from 'kysely';
import type { ControlledTransaction } from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { StoredResponse } from './store.js';
import type { Tables } from './tables.js';

/** The responses of a survey as they were at one moment, read as often as needed. */
export interface ResponseSnapshot {
  /** In the order in which they lie. */
  all(): AsyncIterable<StoredResponse>;
  /** In a new random order each time. */
  shuffled(): AsyncIterable<StoredResponse>;
  /** Lets go of the connection, also in the middle. */
  close(): Promise<void>;
}

export interface ResponseReader {
  /** @throws when the database does not answer, or too many are reading. */
  snapshot(surveyId: string): Promise<ResponseSnapshot>;
  close(): Promise<void>;
}

/** Readers at the same time; they have connections of their own, so that none of the intake's is missing. */
const CONNECTIONS = 2;
/** Milliseconds until there is a connection. */
const CONNECT_LIMIT = 10_000;
/** Milliseconds that a reader may stand still before PostgreSQL lets it go. */
const IDLE_LIMIT = 300_000;
/** Responses that are in memory at the same time. */
const AT_ONCE = 100;

/** Reads responses through a cursor of the database: they are never all in memory. */
export function openResponseReader(url: string): ResponseReader {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT,
    idle_in_transaction_session_timeout: IDLE_LIMIT,
    keepAlive: true,
  });
  // A dropped connection fails its own reader; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) });

  return {
    async snapshot(surveyId) {
      const transaction = await database
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      return {
        all: () => readResponses(transaction, surveyId, false),
        shuffled: () => readResponses(transaction, surveyId, true),
        async close() {
          await transaction
            .rollback()
            .execute()
            .catch(() => undefined);
        },
      };
    },
    close: () => database.destroy(),
  };
}

async function* readResponses(
  transaction: ControlledTransaction<Tables>,
  surveyId: string,
  shuffled: boolean,
): AsyncGenerator<StoredResponse> {
  const rows = transaction
    .selectFrom('responses')
    .select(['survey_version', 'language', 'completed_on', 'context', 'answers', 'comments'])
    .where('survey_id', '=', surveyId)
    .$if(shuffled, (query) => query.orderBy(sql`random()`))
    .stream(AT_ONCE);
  for await (const row of rows)
    yield {
      surveyId,
      surveyVersion: row.survey_version,
      language: row.language,
      completedOn: row.completed_on,
      ...(isFilled(row.context) && { context: row.context }),
      answers: row.answers,
      ...(isFilled(row.comments) && { comments: row.comments }),
    };
}

/** Empty parts of a submission are left out, as they were when it was sent. */
const isFilled = (record: object): boolean => Object.keys(record).length > 0;
