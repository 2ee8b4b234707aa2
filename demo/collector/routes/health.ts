import type { FastifyPluginCallback } from 'fastify';
import { sendProblem } from '../replies/problem-json.js';
import type { Store } from '../storage/store.js';

/** `GET /healthz`: 200 when responses can be stored, else 503. */
export const healthRoute =
  (store: Store): FastifyPluginCallback =>
  (app, _options, done) => {
    app.get('/healthz', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      try {
        await store.ping();
        return { status: 'ready' };
      } catch {
        return sendProblem(reply, {
          status: 503,
          kind: 'unavailable',
          title: 'The database does not answer.',
        });
      }
    });
    done();
  };
