import { waitForTurn } from '../storage/advisory-lock.js';
import type { Database } from '../storage/database.js';
import { inbox } from '../storage/responses/inbox.js';
import type { Secrets } from '../storage/secrets.js';
import { addResponses } from '../storage/responses/stored-responses.js';

/**
 * Moves what waits in the inbox of a survey among its other responses, all of it at once, if it is enough.
 * What is not stays, and lies there in random order.
 * @param fewest how many must go together; 1: however few there are
 * @returns whether anything was moved
 */
export const moveBatch = (
  database: Database,
  secrets: Secrets,
  surveyId: string,
  fewest: number,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    // One collector of all on this database.
    await waitForTurn(transaction, 'inbox', surveyId);
    const { takeAll, put } = inbox(transaction, secrets);
    const waiting = await takeAll(surveyId);
    const isEnough = waiting.length >= fewest;
    if (isEnough) await addResponses(transaction, surveyId, waiting);
    else await put(surveyId, waiting);
    return isEnough;
  });
