import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import type { Intake } from '../intake/intake.js';
import { hasClosed, ROUND_OF_ALL } from '../surveys/closed-round.js';
import { localDate } from '../surveys/local-date.js';
import { takeEmptyBodies } from '../replies/malformed.js';
import { sendNoSurvey } from '../replies/no-survey.js';
import { roundNotFound, sendProblem } from '../replies/problem-json.js';
import type { ProblemDetails } from '../replies/problem-json.js';
import { untilGone } from '../replies/until-gone.js';
import type { Publishing, Unpublished } from '../publication/publishing.js';
import type { Store } from '../storage/store.js';
import { isRoundName } from '../storage/stored-name.js';
import type { PublishedSurvey, Surveys } from '../surveys/surveys.js';

interface RoundsParts {
  readonly surveys: Surveys;
  readonly store: Pick<Store, 'setInvited'>;
  readonly publishing: Publishing;
  readonly intake: Pick<Intake, 'finish'>;
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

/** The largest that the table takes. */
const MAX_INVITED = 2 ** 31 - 1;

/** What an administrator does with a round: says who was asked, looks at the results, publishes them. */
export const roundRoutes =
  (parts: RoundsParts, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    const { surveys, store, publishing, intake, clock, timeZone } = parts;
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
      const { round = currentRound(published) } = query;
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
      if (!hasClosed(survey, round, today())) return sendProblem(reply, STILL_OPEN);
      const signal = untilGone(reply);
      const outcome = await publishing.publish({ survey, round, publishedOn: today(), signal });
      if ('refused' in outcome) return sendProblem(reply, UNPUBLISHED[outcome.refused]);
      // From now on the order of rows tells nothing of what has been published.
      await intake.finish(id);
      return reply
        .code(201)
        .header('ETag', outcome.etag)
        .type('application/json; charset=utf-8')
        .send(outcome.document);
    });
    done();
  };

const currentRound = ({ survey }: PublishedSurvey): string =>
  survey.context['round'] ?? ROUND_OF_ALL;

/** A body `{ "invited": 124 }`; `null` takes back what was said before. */
function isInvitation(body: unknown): body is { invited: number | null } {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'invited')) return false;
  const { invited } = body as { invited: unknown };
  if (Object.keys(body).length > 1) return false;
  return invited === null || (isCount(invited) && invited <= MAX_INVITED);
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const WRONG_INVITED: ProblemDetails = {
  status: 422,
  kind: 'invalid-round',
  title: 'The body must be { "invited": a whole number, or null }.',
};
const STILL_OPEN: ProblemDetails = {
  status: 409,
  kind: 'round-open',
  title: 'The round is open: it can be published when the survey has closed.',
};
const UNPUBLISHED: Readonly<Record<Unpublished, ProblemDetails>> = {
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
