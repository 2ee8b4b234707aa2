import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Does a call carry this token (`Authorization: Bearer …`, RFC 6750)? Nobody does where there is none. */
export const holdsToken = (request: FastifyRequest, token: string | undefined): boolean =>
  isToken(bearerToken(request) ?? '', token);

/** The token that a call carries; untrusted. */
export const bearerToken = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1];

/** Compares digests, which have one length and take one time, so that no part can be guessed. */
export const isToken = (given: string, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(digest(given), digest(token));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
