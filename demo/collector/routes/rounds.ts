import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import type { Intake } from '../intake/intake.js';
import { currentRound } from '../surveys/closed-round.js';
import { localDate } from '../surveys/local-date.js';
import { takeEmptyBodies } from '../replies/malformed.js';
import { sendNoSurvey } from '../replies/no-survey.js';
import { roundNotFound, sendProblem } from '../replies/problem-json.js';
import type { ProblemDetails } from '../replies/problem-json.js';
import { publishClosed } from '../publication/publish-closed.js';
import type { NotPublished } from '../publication/publish-closed.js';
import type { Publishing } from '../publication/publishing.js';
import { untilGone } from '../replies/until-gone.js';
import { isInvited } from '../storage/round-tables.js';
import type { Store } from '../storage/store.js';
import { isRoundName } from '../storage/stored-name.js';
import type { Surveys } from '../surveys/surveys.js';

interface RoundsParts {
  readonly surveys: Surveys;
  readonly store: Pick<Store, 'setInvited'>;
  readonly publishing: Publishing;
  readonly intake: Pick<Intake, 'finish' | 'settle'>;
  readonly timeZone: string;
  readonly clock: () => Date;
}

interface RoundCall {
  Params: { id: string; round: string };
  Body: unknown;
}
interface PreviewCall {
  Params: { id: string };
  Querystring: { round?: unknown };
}

/** What an administrator does with a round: says who was asked, looks at the results, publishes them. */
export const roundRoutes =
  (parts: RoundsParts, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    const { surveys, store, publishing, clock, timeZone } = parts;
    const today = (): string => localDate(clock(), timeZone);
    app.addHook('onRequest', adminOnly(admin));
    takeEmptyBodies(app);
    app.addHook('onSend', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
    });

    app.put<RoundCall>('/surveys/:id/rounds/:round', async ({ params, body }, reply) => {
      const { id, round } = params;
      if (!(await surveys.find(id))) return sendNoSurvey(reply, surveys, id);
      if (!isRoundName(round)) return roundNotFound(reply);
      if (!isInvitation(body)) return sendProblem(reply, WRONG_INVITED);
      const { invited } = body;
      await store.setInvited(id, round, invited);
      return { round, invited };
    });

    app.get<PreviewCall>('/surveys/:id/results/preview', async ({ params, query }, reply) => {
      const published = await surveys.find(params.id);
      if (!published) return sendNoSurvey(reply, surveys, params.id);
      const { survey } = published;
      const { round = currentRound(survey) } = query;
      if (!isRoundName(round)) return roundNotFound(reply);
      const signal = untilGone(reply);
      return publishing.preview({ survey, round, publishedOn: today(), signal });
    });

    app.post<RoundCall>('/surveys/:id/rounds/:round/publication', async ({ params }, reply) => {
      const { id, round } = params;
      const published = await surveys.find(id);
      if (!published) return sendNoSurvey(reply, surveys, id);
      if (!isRoundName(round)) return roundNotFound(reply);
      const { survey } = published;
      const signal = untilGone(reply);
      const wanted = { survey, round, publishedOn: today(), signal };
      const outcome = await publishClosed(parts, wanted);
      if ('refused' in outcome) return sendProblem(reply, UNPUBLISHED[outcome.refused]);
      return reply
        .code(201)
        .header('ETag', outcome.etag)
        .type('application/json; charset=utf-8')
        .send(outcome.document);
    });
    done();
  };

/** A body `{ "invited": 124 }`; `null` takes back what was said before. */
function isInvitation(body: unknown): body is { invited: number | null } {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'invited')) return false;
  const { invited } = body as { invited: unknown };
  if (Object.keys(body).length > 1) return false;
  return invited === null || isInvited(invited);
}

const WRONG_INVITED: ProblemDetails = {
  status: 422,
  kind: 'invalid-round',
  title: 'The body must be { "invited": a whole number, or null }.',
};
const UNPUBLISHED: Readonly<Record<NotPublished, ProblemDetails>> = {
  'round-open': {
    status: 409,
    kind: 'round-open',
    title: 'The round is open: it can be published when the survey has closed.',
  },
  'nobody-answered': {
    status: 409,
    kind: 'nobody-answered',
    title: 'Nobody has answered in this round.',
  },
  'too-few-since': {
    status: 409,
    kind: 'too-few-since',
    title: 'Too few responses came since the round was published.',
  },
};
