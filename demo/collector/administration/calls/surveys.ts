import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Survey } from 'user-survey/engine';
import { localDate } from '../../surveys/local-date.js';
import { sendPage } from '../access/visitors.js';
import type { AdministrationParts } from '../administration-parts.js';
import { notFoundPage } from '../pages/errors.js';
import { homePage } from '../pages/home.js';
import { surveyPage } from '../pages/survey.js';
import { troublesPage } from '../pages/troubles.js';
import { roundsOf } from '../reading/rounds.js';

export interface SurveyCall {
  Params: { id: string };
}

/** The list of surveys, each survey, and what went wrong. */
export function surveyCalls(app: FastifyInstance, parts: AdministrationParts): void {
  const { surveys, reports, timeZone } = parts;

  app.get('/', { prefixTrailingSlash: 'no-slash' }, ({ visit }, reply) =>
    reply.redirect(visit.link(''), 308),
  );

  app.get('/', { prefixTrailingSlash: 'slash' }, async ({ visit }, reply) => {
    const { published, broken } = await surveys.list();
    const today = todayFor(parts);
    const all = await Promise.all(
      published.map(async ({ survey }) => ({
        survey,
        rounds: await roundsOf(parts, survey, today),
      })),
    );
    return sendPage(reply, 200, homePage(visit, all, broken));
  });

  app.get<SurveyCall>('/surveys/:id', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const rounds = await roundsOf(parts, survey, todayFor(parts));
      return sendPage(reply, 200, surveyPage(request.visit, survey, rounds));
    }),
  );

  app.get('/troubles', async ({ visit }, reply) => {
    const { broken } = await surveys.list();
    const page = troublesPage(visit, { broken, reports: reports.latest(), timeZone });
    return sendPage(reply, 200, page);
  });
}

/** Local date `YYYY-MM-DD`. */
export const todayFor = ({ clock, timeZone }: AdministrationParts): string =>
  localDate(clock(), timeZone);

/**
 * Goes on with the survey that the address names, or says that there is none. While its document is
 * broken or gone, its last good form is enough for what an administrator does.
 */
export async function withSurvey(
  { surveys, versions }: AdministrationParts,
  request: FastifyRequest<SurveyCall>,
  reply: FastifyReply,
  then: (survey: Survey) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { id } = request.params;
  const survey = (await surveys.find(id))?.survey ?? (await versions.lastGood(id));
  return survey ? then(survey) : sendPage(reply, 404, notFoundPage(request.visit));
}

/**
 * Is a survey's document right at this moment? What goes out to others, results and codes, needs
 * that: an older form may have another threshold, or another pattern.
 */
export const hasRightDocument = async (
  { surveys }: Pick<AdministrationParts, 'surveys'>,
  { id }: Survey,
): Promise<boolean> => (await surveys.find(id)) !== undefined;
