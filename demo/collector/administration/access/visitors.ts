import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admin } from '../../admin.js';
import { logInPage } from '../pages/log-in.js';
import { forgedPage, offPage } from '../pages/errors.js';
import { visitOf } from '../visit.js';
import type { Visit } from '../visit.js';
import { isFormOf, isFromElsewhere, isRead } from './form-token.js';
import { sessionIdOf } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a page of the administrator. */
    visit: Visit;
  }
}

/** Where one comes to without having logged in. */
const LOG_IN = '/admin/login';

/** Makes every page of an application for the administrator alone, and takes no form of another site. */
export function letInOnlyAdmin(app: FastifyInstance, admin: Admin): void {
  app.decorateRequest('visit');
  app.addHook('onRequest', async (request, reply) => {
    // A visit is there also when the database is not, for the page that says so.
    request.visit = visitOf(request, undefined);
    const sessionId = sessionIdOf(request);
    const isOpen = admin.isOn && (await admin.sessions.isOpen(sessionId));
    request.visit = visitOf(request, isOpen ? sessionId : undefined);
    if (!admin.isOn) return sendPage(reply, 404, offPage(request.visit));
    if (!isOpen && !isLogIn(request))
      return sendPage(reply, 401, logInPage(request.visit, { isNeeded: true }));
    return undefined;
  });
  app.addHook('preHandler', async (request, reply) => {
    const { visit, body } = request;
    if (!isRead(request) && isForged(request, body)) return sendPage(reply, 403, forgedPage(visit));
    // Before, nobody has proven to be the administrator.
    if (!isLogIn(request)) await admin.audit(request);
    return undefined;
  });
}

const isLogIn = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === LOG_IN;

function isForged(request: FastifyRequest, body: unknown): boolean {
  if (isFromElsewhere(request)) return true;
  // Who logs in has no session yet: only who knows the token can, so that there is nothing to forge.
  if (isLogIn(request)) return false;
  const token = body instanceof URLSearchParams ? body.get('form-token') : null;
  return !isFormOf(sessionIdOf(request) ?? '', token ?? undefined);
}

export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(page);
