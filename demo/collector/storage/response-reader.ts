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
  /**
   * Whoever asks while another reads gets the connection when it is free.
   * @param signal ends every reading at once
   * @throws when the database does not answer.
   */
  snapshot(surveyId: string, signal: AbortSignal): Promise<ResponseSnapshot>;
  close(): Promise<void>;
}

/** One reader at a time, over a connection of its own: none of the intake's is missing. */
const CONNECTIONS = 1;
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
    async snapshot(surveyId, signal) {
      const transaction = await database
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      return {
        all: () => readResponses(transaction, { surveyId, signal, shuffled: false }),
        shuffled: () => readResponses(transaction, { surveyId, signal, shuffled: true }),
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

interface Reading {
  readonly surveyId: string;
  readonly signal: AbortSignal;
  readonly shuffled: boolean;
}

async function* readResponses(
  transaction: ControlledTransaction<Tables>,
  { surveyId, signal, shuffled }: Reading,
): AsyncGenerator<StoredResponse> {
  const rows = transaction
    .selectFrom('responses')
    .select(['survey_version', 'language', 'completed_on', 'context', 'answers', 'comments'])
    .where('survey_id', '=', surveyId)
    .$if(shuffled, (query) => query.orderBy(sql`random()`))
    .stream(AT_ONCE);
  for await (const row of rows) {
    signal.throwIfAborted();
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
}

/** Empty parts of a submission are left out, as they were when it was sent. */
const isFilled = (record: object): boolean => Object.keys(record).length > 0;
