import type { FastifyReply, onRequestAsyncHookHandler } from 'fastify';
import type { AuditLog } from './storage/audit-log.js';
import { sendProblem } from './replies/problem-json.js';
import { holdsToken } from './token.js';

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
    if (!holdsToken(request, adminToken)) return refuse(reply, adminToken);
    const [path = ''] = request.url.split('?');
    await log.audit({ method: request.method, path, at: clock() });
    return undefined;
  };
}

function refuse(reply: FastifyReply, adminToken: string | undefined): FastifyReply {
  if (adminToken === undefined) {
    const title = 'This is off: the collector has no ADMIN_TOKEN.';
    return sendProblem(reply, { status: 404, kind: 'admin-off', title });
  }
  reply.header('WWW-Authenticate', 'Bearer');
  const title = 'This needs the right token.';
  return sendProblem(reply, { status: 401, kind: 'token-required', title });
}
