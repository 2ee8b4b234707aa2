import { sql } from 'kysely';
import type { ControlledTransaction } from 'kysely';
import type { Answers, Comments } from 'user-survey/engine';
import { connectTo } from '../database.js';
import { openResponse } from './inbox.js';
import type { Secrets } from '../secrets.js';
import type { StoredResponse, Tables } from '../tables.js';

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
   * Whoever asks while others read gets a connection when one is free.
   * @param signal ends every reading at once
   * @throws when the database does not answer.
   */
  snapshot(surveyId: string, signal: AbortSignal): Promise<ResponseSnapshot>;
  close(): Promise<void>;
}

/**
 * Readers have connections of their own, so that none of the intake's is missing: one for an export,
 * which are read one at a time, and one for the administrator's pages meanwhile.
 */
const CONNECTIONS = 2;
/** Milliseconds until there is a connection. */
const CONNECT_LIMIT = 10_000;
/** Milliseconds that a reader may stand still before PostgreSQL lets it go. */
const IDLE_LIMIT = 300_000;
/** Responses that are in memory at the same time. */
const AT_ONCE = 100;

/** Reads responses through a cursor of the database: they are never all in memory. */
export function openResponseReader(url: string, secrets: Secrets): ResponseReader {
  const database = connectTo(url, {
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT,
    idle_in_transaction_session_timeout: IDLE_LIMIT,
  });

  return {
    async snapshot(surveyId, signal) {
      const transaction = await database
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      return {
        all: () => readResponses(transaction, { secrets, surveyId, signal, shuffled: false }),
        shuffled: () => readResponses(transaction, { secrets, surveyId, signal, shuffled: true }),
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
  readonly secrets: Secrets;
  readonly surveyId: string;
  readonly signal: AbortSignal;
  readonly shuffled: boolean;
}

/** A row of the responses; one of the inbox has all that it holds sealed. */
interface Row {
  readonly survey_version: string;
  readonly language: string;
  readonly completed_on: string;
  readonly context: Readonly<Record<string, string>>;
  readonly answers: Answers;
  readonly comments: Comments;
  readonly sealed: Buffer | null;
}

async function* readResponses(
  transaction: ControlledTransaction<Tables>,
  { secrets, surveyId, signal, shuffled }: Reading,
): AsyncGenerator<StoredResponse> {
  const rows = transaction
    .selectFrom(
      sql<Row>`(
        select survey_version, language, completed_on, context, answers, comments, null::bytea as sealed
        from responses where survey_id = ${surveyId}
        union all
        select null, null, null, null, null, null, sealed from inbox where survey_id = ${surveyId}
      )`.as('response'),
    )
    .selectAll()
    .$if(shuffled, (query) => query.orderBy(sql`random()`))
    .stream(AT_ONCE);
  for await (const row of rows) {
    signal.throwIfAborted();
    if (row.sealed) {
      yield openResponse(row.sealed, secrets);
      continue;
    }
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
