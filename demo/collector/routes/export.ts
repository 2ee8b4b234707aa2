import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import { toCsv } from '../csv.js';
import { toTable } from '../response-table.js';
import { surveyNotFound } from '../problem-json.js';
import type { StoredResponse, Store } from '../store.js';
import type { PublishedSurvey, Surveys } from '../surveys.js';

interface Format {
  readonly type: string;
  write(published: PublishedSurvey, responses: readonly StoredResponse[]): string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    write: (_published, responses) =>
      responses.map((response) => `${JSON.stringify(response)}\n`).join(''),
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: ({ survey }, responses) => toCsv(toTable(survey, responses)),
  },
};

/** `GET /surveys/:id/responses.ndjson` and `.csv`: every response, shuffled, for the holder of the token. */
export const exportRoutes =
  (surveys: Surveys, store: Store, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', adminOnly(admin));
    for (const [extension, format] of Object.entries(FORMATS)) {
      app.get<{ Params: { id: string } }>(
        `/surveys/:id/responses.${extension}`,
        async (request, reply) => {
          const published = await surveys.find(request.params.id);
          if (!published) return surveyNotFound(reply);
          const { id } = published.survey;
          reply
            .type(format.type)
            .header('Cache-Control', 'no-store')
            .header('Content-Disposition', `attachment; filename="${id}.${extension}"`);
          return format.write(published, await store.shuffled(id));
        },
      );
    }
    done();
  };
