import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { isFormOf, isFromElsewhere, isRead } from './administration/access/form-token.js';
import { sessionIdOf } from './administration/access/session-cookie.js';
import { openSessions } from './administration/access/sessions.js';
import type { Sessions } from './administration/access/sessions.js';
import { wrongTokens } from './administration/access/wrong-tokens.js';
import { sendProblem } from './replies/problem-json.js';
import type { ProblemDetails } from './replies/problem-json.js';
import type { AdminTables } from './storage/admin-tables.js';
import type { AuditLog } from './storage/audit-log.js';
import { bearerToken, isToken } from './token.js';

/** What became of a token that somebody gave; a number: seconds to wait, the token was not looked at. */
type TokenCheck = 'right' | 'wrong' | number;

/** Who is the administrator, and what they do. */
export interface Admin {
  /** Is there a token at all? Without one all that is an administrator's is off. */
  readonly isOn: boolean;
  readonly sessions: Sessions;
  /** Looks at a token, unless its sender has guessed too often lately. */
  checkToken(request: FastifyRequest, given: string): TokenCheck;
  /** Writes a call down: before it does anything, and without what was typed. */
  audit(request: FastifyRequest): Promise<void>;
}

interface AdminParts {
  readonly adminToken: string | undefined;
  readonly store: AuditLog & AdminTables;
  readonly clock: () => Date;
}

export function openAdmin({ adminToken, store, clock }: AdminParts): Admin {
  const guesses = wrongTokens(clock);
  return {
    isOn: adminToken !== undefined,
    sessions: openSessions({ store, adminToken: adminToken ?? '', clock }),
    checkToken({ ip }, given) {
      const seconds = guesses.secondsToWait(ip);
      if (seconds > 0) return seconds;
      if (isToken(given, adminToken)) return 'right';
      guesses.note(ip);
      return 'wrong';
    },
    async audit({ method, url }) {
      const [path = ''] = url.split('?');
      await store.audit({ method, path, at: clock() });
    },
  };
}

/**
 * Lets nobody but the administrator go on: with the token, or logged in on the page. A session opens
 * what is read; what changes something needs the token of the page's forms too.
 */
export function adminOnly(admin: Admin): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const problem = admin.isOn ? await refusalOf(admin, request) : OFF;
    if (problem) return refuse(reply, problem);
    await admin.audit(request);
    return undefined;
  };
}

async function refusalOf(
  admin: Admin,
  request: FastifyRequest,
): Promise<ProblemDetails | undefined> {
  const given = bearerToken(request);
  if (given !== undefined) {
    const check = admin.checkToken(request, given);
    if (typeof check === 'number') return { ...SLOWED_DOWN, retryAfter: check };
    return check === 'right' ? undefined : TOKEN_REQUIRED;
  }
  const sessionId = sessionIdOf(request);
  if (sessionId === undefined || !(await admin.sessions.isOpen(sessionId))) return TOKEN_REQUIRED;
  const token = request.headers['x-form-token'];
  const isOurs =
    isRead(request) || isFormOf(sessionId, typeof token === 'string' ? token : undefined);
  return isOurs && !isFromElsewhere(request) ? undefined : FORGED;
}

function refuse(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return sendProblem(reply, problem);
}

const OFF: ProblemDetails = {
  status: 404,
  kind: 'admin-off',
  title: 'This is off: the collector has no ADMIN_TOKEN.',
};
const TOKEN_REQUIRED: ProblemDetails = {
  status: 401,
  kind: 'token-required',
  title: 'This needs the right token.',
};
const SLOWED_DOWN: ProblemDetails = {
  status: 429,
  kind: 'slowed-down',
  title: 'Too many wrong tokens: the next one is looked at in a minute.',
};
const FORGED: ProblemDetails = {
  status: 403,
  kind: 'forged-request',
  title: 'This call does not come from the administrator’s page: its form token is missing.',
};
