import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { AuditLog } from './storage/audit-log.js';
import { sendProblem } from './replies/problem-json.js';

/** Whom the calls of an administrator are for, and who is told of them. */
export interface Admin {
  /** Opens the calls; absent: they are off. */
  readonly adminToken: string | undefined;
  readonly log: AuditLog;
  readonly clock: () => Date;
}

/** Lets nobody but the holder of the token go on, and writes each call down before it does anything. */
export function adminOnly({ adminToken, log, clock }: Admin): onRequestAsyncHookHandler {
  return async (request, reply) => {
    if (!isAdmin(request, adminToken)) return refuse(reply, adminToken);
    const [path = ''] = request.url.split('?');
    await log.audit({ method: request.method, path, at: clock() });
    return undefined;
  };
}

/** Compares digests, which have one length and take one time, so that no part can be guessed. */
function isAdmin(request: FastifyRequest, adminToken: string | undefined): boolean {
  const given = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return adminToken !== undefined && timingSafeEqual(digest(given), digest(adminToken));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function refuse(reply: FastifyReply, adminToken: string | undefined): FastifyReply {
  if (adminToken === undefined) {
    const title = 'This is off: the collector has no ADMIN_TOKEN.';
    return sendProblem(reply, { status: 404, kind: 'admin-off', title });
  }
  reply.header('WWW-Authenticate', 'Bearer');
  const title = 'This needs the right token.';
  return sendProblem(reply, { status: 401, kind: 'token-required', title });
}
