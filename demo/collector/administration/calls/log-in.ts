import type { FastifyInstance } from 'fastify';
import type { Admin } from '../../admin.js';
import { clearSessionCookie, sessionIdOf, setSessionCookie } from '../access/session-cookie.js';
import { sendPage } from '../access/visitors.js';
import { logInPage } from '../pages/log-in.js';
import { typedIn } from './typed.js';

/** Logging in and out. */
export function logInCalls(app: FastifyInstance, admin: Admin): void {
  app.get('/login', ({ visit }, reply) => sendPage(reply, 200, logInPage(visit)));

  app.post('/login', async (request, reply) => {
    const { visit, body } = request;
    const check = admin.checkToken(request, typedIn(body, 'token'));
    if (typeof check === 'number') {
      reply.header('Retry-After', String(check));
      return sendPage(reply, 429, logInPage(visit, { secondsToWait: check }));
    }
    if (check === 'wrong') return sendPage(reply, 401, logInPage(visit, { isWrong: true }));
    await admin.audit(request);
    setSessionCookie(request, reply, await admin.sessions.begin());
    return reply.redirect(visit.link(''), 303);
  });

  app.post('/logout', async (request, reply) => {
    await admin.sessions.end(sessionIdOf(request) ?? '');
    clearSessionCookie(request, reply);
    return reply.redirect(request.visit.link('login'), 303);
  });
}
