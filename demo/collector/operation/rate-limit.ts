import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { localDate } from '../surveys/local-date.js';

interface RateLimit {
  /** Submissions that one sender may post in a minute; absent: as many as he likes. */
  readonly rateLimit?: number | undefined;
  readonly timeZone: string;
  readonly clock: () => Date;
}

const MINUTE = 60_000;
/** Senders of a minute that are counted; when there are more, the ones that were heard of longest ago go. */
const MOST_SENDERS = 50_000;

/**
 * Lets a sender post so many submissions in a minute, by the routes that are registered after it; more are
 * answered 429 by the error handler. Counted in the memory of this process, and never written down.
 */
export async function limitRate(app: FastifyInstance, options: RateLimit): Promise<void> {
  if (options.rateLimit === undefined) return;
  const nameOf = namesOfTheDay(() => localDate(options.clock(), options.timeZone));
  await app.register(rateLimit, {
    max: options.rateLimit,
    timeWindow: MINUTE,
    cache: MOST_SENDERS,
    // The browser's question before a submission is none.
    allowList: ({ method }) => method === 'OPTIONS',
    keyGenerator: ({ ip }) => nameOf(normalizeIP(ip)),
    // How much is left is nobody's business; when to come back is.
    addHeadersOnExceeding: NO_HEADERS,
    addHeaders: NO_HEADERS,
  });
}

const NO_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** Names for addresses that mean nothing on the next day, nor to anybody without this memory. */
export function namesOfTheDay(today: () => string): (address: string) => string {
  let day = '';
  let salt = Buffer.alloc(0);
  return (address) => {
    if (today() !== day) {
      day = today();
      salt = randomBytes(32);
    }
    return createHmac('sha256', salt).update(address).digest('base64url');
  };
}
