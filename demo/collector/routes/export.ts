import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { toCsv } from '../csv.js';
import { toTable } from '../response-table.js';
import { sendProblem, surveyNotFound } from '../problem-json.js';
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
  (surveys: Surveys, store: Store, adminToken: string | undefined): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async (request, reply) => {
      if (!isAdmin(request, adminToken)) return refuse(reply, adminToken);
      return undefined;
    });
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

/** Compares digests, which have one length and take one time, so that no part can be guessed. */
function isAdmin(request: FastifyRequest, adminToken: string | undefined): boolean {
  const given = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return adminToken !== undefined && timingSafeEqual(digest(given), digest(adminToken));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function refuse(reply: FastifyReply, adminToken: string | undefined): FastifyReply {
  if (adminToken === undefined) {
    const title = 'The export is off: the collector has no ADMIN_TOKEN.';
    return sendProblem(reply, { status: 403, kind: 'export-off', title });
  }
  reply.header('WWW-Authenticate', 'Bearer');
  const title = 'The export needs the right token.';
  return sendProblem(reply, { status: 401, kind: 'token-required', title });
}
