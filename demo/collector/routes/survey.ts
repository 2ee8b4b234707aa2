import type { FastifyPluginCallback } from 'fastify';
import { cors } from '../replies/cors.js';
import { hasEntityTag } from '../replies/entity-tag.js';
import { surveyNotFound } from '../replies/problem-json.js';
import { varyBy } from '../replies/vary.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';

/**
 * `GET /surveys/:id`: the survey document with its endpoint, or 304 when the reader has it already.
 * Who follows a link to it comes to its page: where no script makes a survey of the link, it is
 * still one to answer.
 */
export const surveyRoute =
  (
    surveys: Surveys,
    versions: Versions,
    allowedOrigins: readonly string[],
  ): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', cors(allowedOrigins));
    app.get<{ Params: { id: string } }>('/surveys/:id', async (request, reply) => {
      varyBy(reply, 'Accept');
      if (request.headers.accept?.includes('text/html'))
        return reply.redirect(`../s/${encodeURIComponent(request.params.id)}`, 303);
      const published = await surveys.find(request.params.id);
      if (!published) return surveyNotFound(reply);
      // Nobody waits for a database that is away; the next call tries again.
      void versions.remember(published).catch(() => undefined);
      reply.header('ETag', published.etag).header('Cache-Control', 'no-cache');
      if (hasEntityTag(request.headers['if-none-match'], published.etag))
        return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(published.sent);
    });
    done();
  };
