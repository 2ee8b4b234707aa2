import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import type { InvitationCodes } from '../codes/invitation-codes.js';
import { isWantedCodes, MOST_CODES } from '../codes/wanted-codes.js';
import { sendProblem, surveyNotFound } from '../replies/problem-json.js';
import type { ProblemDetails } from '../replies/problem-json.js';
import type { Surveys } from '../surveys/surveys.js';

interface CodesCall {
  Params: { id: string };
  Body: unknown;
}

/** `POST /surveys/:id/codes`: new invitation codes, which are told this once. */
export const codeRoute =
  (surveys: Surveys, codes: InvitationCodes, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', adminOnly(admin));
    app.post<CodesCall>('/surveys/:id/codes', async ({ params, body }, reply) => {
      const published = await surveys.find(params.id);
      if (!published) return surveyNotFound(reply);
      if (!isWantedCodes(body)) return sendProblem(reply, WRONG_BODY);
      const made = await codes.make(published.survey, body);
      if (!made) return sendProblem(reply, UNFILLABLE);
      return reply.code(201).header('Cache-Control', 'no-store').send({ codes: made });
    });
    done();
  };

const WRONG_BODY: ProblemDetails = {
  status: 422,
  kind: 'invalid-codes',
  title: `The body must be { "count": 1 to ${MOST_CODES}, "unit"?: a name, "round"?: a name }.`,
};
const UNFILLABLE: ProblemDetails = {
  status: 422,
  kind: 'code-pattern',
  title: 'There are not enough codes that match the code.pattern of the survey.',
};
