import type { onRequestHookHandler } from 'fastify';
import { sendProblem } from './problem-json.js';

/** Seconds after which a refused one may try again; the element adds its own jitter. */
const RETRY_AFTER = '5';

/**
 * Takes so many requests at once and refuses more with 429, before their bodies are read.
 * It counts requests, not addresses: nothing about the sender is kept, and a library where
 * many answer from one address is not shut out.
 */
export function backPressure(limit: number): onRequestHookHandler {
  let open = 0;
  return (_request, reply, done) => {
    if (open >= limit) {
      reply.header('Retry-After', RETRY_AFTER);
      sendProblem(reply, { status: 429, kind: 'busy', title: 'Too many at once. Try again soon.' });
      return;
    }
    open += 1;
    reply.raw.once('close', () => (open -= 1));
    done();
  };
}
