import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isToken } from '../../token.js';

/**
 * What every form of a session carries, and no other site can know: only the browser, which tells
 * it no page, and the collector have the session's id.
 */
export const formToken = (sessionId: string): string =>
  createHmac('sha256', sessionId).update('form').digest('base64url');

/** Was a form made for this session? */
export const isFormOf = (sessionId: string, given: string | undefined): boolean =>
  isToken(given ?? '', formToken(sessionId));

/** Does a call change nothing? It needs no form. */
export const isRead = ({ method }: Pick<FastifyRequest, 'method'>): boolean =>
  method === 'GET' || method === 'HEAD';

/** Does the browser say that another site has caused the request? Older ones say nothing. */
export function isFromElsewhere({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
