import type { FastifyReply, onRequestHookHandler, preHandlerHookHandler } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { sendProblem } from './problem-json.js';

interface PressureLimits {
  /** Submissions that are worked on at the same time. */
  readonly atOnce: number;
  /** Milliseconds that a body may take. */
  readonly patience: number;
}

interface PressureHooks {
  readonly onRequest: onRequestHookHandler;
  readonly preHandler: preHandlerHookHandler;
}

/** Seconds after which a refused one may try again; the element adds its own jitter. */
const RETRY_AFTER = 5;
/**
 * Bodies on their way, for each submission that may be worked on. They are mostly small, so there is
 * room for some hundred that stand still, besides those that come.
 */
const ON_THE_WAY = 4;
/** Milliseconds after which a body is slow: the slowest gives way where there is no room. */
const SLOW = 1000;

/**
 * Works on so many submissions at once, and refuses more with 429. Bodies that are still on their way
 * are counted apart, so that senders who never finish stop nobody: a body has a time of its own, and
 * the slowest is cut when another one wants its place. The element sends again what was cut.
 * It counts requests, not addresses: nothing about the sender is kept, and a library where
 * many answer from one address is not shut out.
 */
export function backPressure({ atOnce, patience }: PressureLimits): PressureHooks {
  let working = 0;
  /** When each began, the oldest first. */
  const receiving = new Map<IncomingMessage, number>();

  const makeRoom = (): boolean => {
    const [oldest] = receiving;
    if (receiving.size < atOnce * ON_THE_WAY || oldest === undefined) return true;
    const [request, begun] = oldest;
    if (performance.now() - begun < SLOW) return false;
    receiving.delete(request);
    request.destroy();
    return true;
  };

  return {
    onRequest: ({ raw }, reply, done) => {
      // Before the body is read.
      if (working >= atOnce || !makeRoom()) return refuse(reply);
      receiving.set(raw, performance.now());
      const cut = setTimeout(() => {
        if (receiving.has(raw)) raw.destroy();
      }, patience);
      reply.raw.once('close', () => {
        clearTimeout(cut);
        receiving.delete(raw);
      });
      done();
    },
    preHandler: ({ raw }, reply, done) => {
      receiving.delete(raw);
      if (working >= atOnce) return refuse(reply);
      working += 1;
      reply.raw.once('close', () => (working -= 1));
      done();
    },
  };
}

function refuse(reply: FastifyReply): void {
  const title = 'Too many at once. Try again soon.';
  sendProblem(reply, { status: 429, kind: 'busy', title, retryAfter: RETRY_AFTER });
}
