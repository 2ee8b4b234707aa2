import type { FastifyPluginCallback } from 'fastify';
import { cors } from '../replies/cors.js';
import { hasEntityTag } from '../replies/entity-tag.js';
import { sendProblem } from '../replies/problem-json.js';
import type { Store } from '../storage/store.js';
import { isRoundName, isStorable } from '../storage/stored-name.js';

interface ResultsCall {
  Params: { id: string };
  Querystring: { round?: unknown };
}

/**
 * `GET /surveys/:id/results[?round=R]`: the results document as it was published, for everybody.
 * It stays when the survey document is gone.
 */
export const resultsRoute =
  (
    store: Pick<Store, 'lastPublication'>,
    allowedOrigins: readonly string[],
  ): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', cors(allowedOrigins));
    app.get<ResultsCall>('/surveys/:id/results', async ({ params, query, headers }, reply) => {
      const { id } = params;
      const { round } = query;
      const isName = isStorable(id) && (round === undefined || isRoundName(round));
      const publication = isName ? await store.lastPublication(id, round) : undefined;
      if (!publication) {
        const title = 'No results are published.';
        return sendProblem(reply, { status: 404, kind: 'not-found', title });
      }
      reply.header('ETag', publication.etag).header('Cache-Control', 'no-cache');
      if (hasEntityTag(headers['if-none-match'], publication.etag)) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(publication.document);
    });
    done();
  };
