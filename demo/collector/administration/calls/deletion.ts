import type { FastifyInstance } from 'fastify';
import { untilGone } from '../../replies/until-gone.js';
import { isDate } from '../../surveys/is-date.js';
import { sendPage } from '../access/visitors.js';
import type { AdministrationParts } from '../administration-parts.js';
import { confirmDeletionPage, deletedPage, deletionPage } from '../pages/deletion.js';
import type { ConfirmedDeletion } from '../pages/deletion.js';
import { todayFor, withSurvey } from './surveys.js';
import type { SurveyCall } from './surveys.js';
import { givenIn, typedIn } from './typed.js';

const DAY = 86_400_000;

/** Deleting old responses: a day, then what goes and what stays, then the survey's id typed. */
export function deletionCalls(app: FastifyInstance, parts: AdministrationParts): void {
  const { reader, store } = parts;
  const planned = async (
    surveyId: string,
    before: string,
    signal: AbortSignal,
  ): Promise<ConfirmedDeletion> => {
    let older = 0;
    let staying = 0;
    const snapshot = await reader.snapshot(surveyId, signal);
    try {
      for await (const { completedOn } of snapshot.all()) {
        if (completedOn < before) older += 1;
        else staying += 1;
      }
    } finally {
      await snapshot.close();
    }
    const days = Math.round((Date.parse(todayFor(parts)) - Date.parse(before)) / DAY);
    return { before, days, older, staying };
  };

  app.get<SurveyCall>('/surveys/:id/deletion', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const { visit, query } = request;
      const before = givenIn(query, 'before');
      if (before === undefined) return sendPage(reply, 200, deletionPage(visit, survey, {}));
      if (!isDate(before) || before > todayFor(parts)) {
        const field = { typed: before, error: visit.words.deletion.dateWrong };
        return sendPage(reply, 422, deletionPage(visit, survey, field));
      }
      const page = confirmDeletionPage(
        visit,
        survey,
        await planned(survey.id, before, untilGone(reply)),
      );
      return sendPage(reply, 200, page);
    }),
  );

  app.post<SurveyCall>('/surveys/:id/deletion', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const { visit, body } = request;
      const before = typedIn(body, 'before');
      if (!isDate(before) || before > todayFor(parts)) {
        const field = { typed: before, error: visit.words.deletion.dateWrong };
        return sendPage(reply, 422, deletionPage(visit, survey, field));
      }
      const typed = typedIn(body, 'survey');
      if (typed !== survey.id) {
        const error = visit.words.deletion.typeWrong(survey.id);
        const plan = await planned(survey.id, before, untilGone(reply));
        return sendPage(reply, 422, confirmDeletionPage(visit, survey, { ...plan, typed, error }));
      }
      const deleted = await store.deleteBefore(survey.id, before);
      return sendPage(reply, 200, deletedPage(visit, survey, deleted));
    }),
  );
}
