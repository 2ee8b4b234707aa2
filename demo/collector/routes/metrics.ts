import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import type { Metrics } from '../operation/metrics.js';

/**
 * `GET /metrics`: for the holder of the token. The machine that asks every few seconds is no
 * administrator who does something: it leaves no line in the audit log, and gets its numbers also
 * while the database is away.
 */
export const metricsRoute =
  (metrics: Pick<Metrics, 'text'>, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', adminOnly({ ...admin, audit: async () => undefined }));
    app.get('/metrics', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
      return metrics.text();
    });
    done();
  };
