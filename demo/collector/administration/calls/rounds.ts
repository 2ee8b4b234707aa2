import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Survey } from 'user-survey/engine';
import { publishClosed } from '../../publication/publish-closed.js';
import type { NotPublished } from '../../publication/publish-closed.js';
import { untilGone } from '../../replies/until-gone.js';
import { isInvited } from '../../storage/round-tables.js';
import { isRoundName } from '../../storage/stored-name.js';
import { isRead } from '../access/form-token.js';
import { sendPage } from '../access/visitors.js';
import type { AdministrationParts } from '../administration-parts.js';
import { notFoundPage } from '../pages/errors.js';
import { publicationPage, roundPage } from '../pages/round.js';
import { roundOf } from '../reading/rounds.js';
import type { RoundOverview } from '../reading/rounds.js';
import { hasRightDocument, todayFor, withSurvey } from './surveys.js';
import type { SurveyCall } from './surveys.js';
import { givenIn, typedIn } from './typed.js';

interface Round {
  readonly survey: Survey;
  readonly overview: RoundOverview;
}

/** What is done with one round: invited, preview, publication. */
export function roundCalls(app: FastifyInstance, parts: AdministrationParts): void {
  const { store } = parts;
  const withRound = (
    request: FastifyRequest<SurveyCall>,
    reply: FastifyReply,
    then: (round: Round) => Promise<FastifyReply>,
  ): Promise<FastifyReply> =>
    withSurvey(parts, request, reply, async (survey) => {
      const { query, body, visit } = request;
      const round = isRead(request) ? givenIn(query, 'round') : typedIn(body, 'round');
      if (!isRoundName(round)) return sendPage(reply, 404, notFoundPage(visit));
      const overview = await roundOf(parts, survey, { round, today: todayFor(parts) });
      return then({ survey, overview });
    });
  const roundLink = ({ visit }: FastifyRequest<SurveyCall>, round: Round, done: string): string =>
    visit.link(`surveys/${round.survey.id}/round`, { round: round.overview.round, done });

  app.get<SurveyCall>('/surveys/:id/round', (request, reply) =>
    withRound(request, reply, async (round) => {
      const wanted = givenIn(request.query, 'done');
      const done = wanted === 'invited' || wanted === 'published' ? wanted : undefined;
      return sendPage(reply, 200, roundPage(request.visit, { ...round, done }));
    }),
  );

  app.post<SurveyCall>('/surveys/:id/invited', (request, reply) =>
    withRound(request, reply, async (round) => {
      const { visit, body } = request;
      const typed = typedIn(body, 'invited').replace(/\s/g, '');
      const invited = typed === '' ? null : Number(typed);
      if (invited !== null && !(/^\d+$/.test(typed) && isInvited(invited))) {
        const errors = { invited: visit.words.round.invitedWrong };
        return sendPage(reply, 422, roundPage(visit, { ...round, typed, errors }));
      }
      await store.setInvited(round.survey.id, round.overview.round, invited);
      return reply.redirect(roundLink(request, round, 'invited'), 303);
    }),
  );

  app.get<SurveyCall>('/surveys/:id/publication', (request, reply) =>
    withRound(request, reply, async (round) => {
      const refused = (await hasRightDocument(parts, round.survey))
        ? knownRefusal(round.overview)
        : 'document-broken';
      return sendPage(reply, 200, publicationPage(request.visit, { ...round, refused }));
    }),
  );

  app.post<SurveyCall>('/surveys/:id/publication', (request, reply) =>
    withRound(request, reply, async (round) => {
      const outcome = (await hasRightDocument(parts, round.survey))
        ? await publishClosed(parts, {
            survey: round.survey,
            round: round.overview.round,
            publishedOn: todayFor(parts),
            signal: untilGone(reply),
          })
        : ({ refused: 'document-broken' } as const);
      if ('refused' in outcome) {
        const page = publicationPage(request.visit, { ...round, refused: outcome.refused });
        return sendPage(reply, 409, page);
      }
      return reply.redirect(roundLink(request, round, 'published'), 303);
    }),
  );
}

/** What can be told before anybody confirms. */
function knownRefusal({ state, responses }: RoundOverview): NotPublished | undefined {
  if (state !== 'closed') return 'round-open';
  return responses === 0 ? 'nobody-answered' : undefined;
}
