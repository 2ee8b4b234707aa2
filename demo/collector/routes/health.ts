import type { FastifyPluginCallback } from 'fastify';
import { readiness } from '../operation/readiness.js';
import { sendProblem } from '../replies/problem-json.js';
import type { WriteCheck } from '../storage/write-check.js';

/** `GET /healthz`: 200 when responses can be stored, else 503. */
export const healthRoute =
  (store: WriteCheck): FastifyPluginCallback =>
  (app, _options, done) => {
    const isReady = readiness(() => store.checkWriting());
    /** Asked each time: a database that was restarted is not ready because it was a moment ago. */
    const answers = (): Promise<boolean> =>
      store.ping().then(
        () => true,
        () => false,
      );
    app.get('/healthz', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      if ((await answers()) && (await isReady())) return { status: 'ready' };
      const title = 'The database is away, full, or can only be read.';
      return sendProblem(reply, { status: 503, kind: 'unavailable', title });
    });
    done();
  };
