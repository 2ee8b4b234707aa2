import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import { sendProblem, surveyNotFound } from '../replies/problem-json.js';
import type { ProblemDetails } from '../replies/problem-json.js';
import type { Store } from '../storage/store.js';
import { isStorable } from '../storage/stored-name.js';
import { isDate } from '../surveys/is-date.js';

interface DeletionCall {
  Params: { id: string };
  Querystring: { before?: unknown };
}

/**
 * `DELETE /surveys/:id/responses?before=YYYY-MM-DD`: responses completed before a day, also of a
 * survey whose document is gone. What is published stays.
 */
export const retentionRoute =
  (store: Pick<Store, 'deleteBefore'>, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', adminOnly(admin));
    app.delete<DeletionCall>('/surveys/:id/responses', async ({ params, query }, reply) => {
      if (!isStorable(params.id)) return surveyNotFound(reply);
      if (!isDate(query.before)) return sendProblem(reply, WRONG_DATE);
      const deleted = await store.deleteBefore(params.id, query.before);
      return reply.header('Cache-Control', 'no-store').send({ deleted });
    });
    done();
  };

const WRONG_DATE: ProblemDetails = {
  status: 400,
  kind: 'bad-request',
  title: '?before= must be a date, such as 2026-12-31.',
};
