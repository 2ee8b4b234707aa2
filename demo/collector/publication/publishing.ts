import type { Transaction } from 'kysely';
import type { Survey } from 'user-survey/engine';
import { aggregate, parseResults } from 'user-survey/results';
import type { ResultsDocument } from 'user-survey/results';
import { thresholdOf } from '../surveys/threshold.js';
import { oneAtATime } from './one-at-a-time.js';
import { waitForTurn } from '../storage/advisory-lock.js';
import { connectTo } from '../storage/database.js';
import { roundResponses } from '../storage/responses/round-responses.js';
import { roundTables } from '../storage/round-tables.js';
import type { Publication } from '../storage/round-tables.js';
import type { Secrets } from '../storage/secrets.js';
import type { Tables } from '../storage/tables.js';

/** The round that is asked for, and by whom. */
export interface WantedRound {
  readonly survey: Survey;
  readonly round: string;
  /** Local date `YYYY-MM-DD` that the results document names. */
  readonly publishedOn: string;
  /** Aborted when nobody waits for it any more. */
  readonly signal: AbortSignal;
}

/** Why a round is not published now. */
export type Unpublished = 'nobody-answered' | 'too-few-since';

export interface Publishing {
  /** What would be published now. */
  preview(wanted: WantedRound): Promise<ResultsDocument>;
  /** Publishes a round, unless too few responses came since the last time. */
  publish(wanted: WantedRound): Promise<Publication | { readonly refused: Unpublished }>;
  close(): Promise<void>;
}

/**
 * Makes results documents from what is stored, one at a time. It has a connection of its own:
 * a million responses take their time, and submissions must not wait for it.
 */
export function openPublishing(databaseUrl: string, secrets: Secrets): Publishing {
  const database = connectTo(databaseUrl, { max: 1 });
  const inTurn = oneAtATime();

  /** Nothing is begun for somebody who has left the queue. */
  const transact = <T>(
    { signal }: WantedRound,
    task: (transaction: Transaction<Tables>) => Promise<T>,
  ): Promise<T> =>
    inTurn(() => {
      signal.throwIfAborted();
      return database.transaction().execute(task);
    });

  return {
    preview: (wanted) =>
      transact(
        wanted,
        async (transaction) => (await makeResults(transaction, secrets, wanted)).document,
      ),
    publish: (wanted) =>
      transact(wanted, async (transaction) => {
        const { survey, round, publishedOn, signal } = wanted;
        await waitForTurn(transaction, 'publication', survey.id);
        const { document, counted, previous } = await makeResults(transaction, secrets, wanted);
        if (counted === 0) return { refused: 'nobody-answered' };
        // A round that is hidden does not say how few answered.
        const { answered = counted } = document;
        const threshold = thresholdOf(survey);
        const text = JSON.stringify(document);
        // What may not be told yet leaves the document as it was.
        if (previous && (answered - previous.answered < threshold || text === previous.document))
          return { refused: 'too-few-since' };
        // What cannot be read could not be taken back.
        if (!parseResults(document).results) throw new Error('The results cannot be read');
        signal.throwIfAborted();
        return roundTables(transaction).addPublication(survey.id, {
          ...{ round, publishedOn, answered },
          document: text,
        });
      }),
    close: () => database.destroy(),
  };
}

async function makeResults(
  transaction: Transaction<Tables>,
  secrets: Secrets,
  { survey, round, publishedOn, signal }: WantedRound,
): Promise<{ document: ResultsDocument; counted: number; previous: Publication | undefined }> {
  const tables = roundTables(transaction);
  const invited = await tables.invitedTo(survey.id, round);
  const published = await tables.lastPublications(survey.id);
  const previous = published.find((publication) => publication.round === round);
  const earlier = published.filter((publication) => publication !== previous);
  const { responses, answered } = roundResponses(transaction, secrets, { survey, round, signal });
  const document = await aggregate(survey, responses, {
    round,
    publishedOn,
    invited,
    previous: previous && readPublished(previous),
    // Whatever an earlier collector stored, it stops no publication.
    earlier: earlier.map(readPublished).filter((each) => parseResults(each).results),
  });
  return { document, counted: answered(), previous };
}

const readPublished = ({ document }: Publication): ResultsDocument =>
  JSON.parse(document) as ResultsDocument;
