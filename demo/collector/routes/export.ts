import { createHash, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Delimiter } from '../csv.js';
import { csv, inPieces, ndjson } from '../export-formats.js';
import type { ExportParts } from '../export-formats.js';
import { sendProblem, surveyNotFound } from '../problem-json.js';
import type { ResponseReader } from '../response-reader.js';
import type { Surveys } from '../surveys.js';
import type { Versions } from '../versions.js';

interface Format {
  readonly type: string;
  write(parts: ExportParts, delimiter: Delimiter): AsyncIterable<string>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  ndjson: { type: 'application/x-ndjson; charset=utf-8', write: ndjson },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csv },
};

interface ExportRouteParts {
  readonly surveys: Surveys;
  readonly versions: Versions;
  readonly reader: ResponseReader;
  readonly adminToken?: string;
}

interface Get {
  Params: { id: string };
  Querystring: { delimiter?: unknown };
}

/** `GET /surveys/:id/responses.ndjson` and `.csv`: every response, shuffled, for the holder of the token. */
export const exportRoutes =
  ({ surveys, versions, reader, adminToken }: ExportRouteParts): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async (request, reply) => {
      if (!isAdmin(request, adminToken)) return refuse(reply, adminToken);
      return undefined;
    });
    for (const [extension, format] of Object.entries(FORMATS)) {
      app.get<Get>(`/surveys/:id/responses.${extension}`, async (request, reply) => {
        const { delimiter = ';' } = request.query;
        if (delimiter !== ';' && delimiter !== ',') return sendProblem(reply, WRONG_DELIMITER);
        const { id } = request.params;
        const published = await surveys.find(id);
        const isBroken = !published && surveys.isBroken(id);
        const survey = isBroken ? await versions.lastGood(id) : published?.survey;
        if (!survey) return surveyNotFound(reply);
        const responses = await reader.snapshot(survey.id);
        const versionOf = (version: string) => versions.surveyOf(survey, version);
        const lines = format.write({ survey, responses, versionOf }, delimiter);
        reply
          .type(format.type)
          .header('Cache-Control', 'no-store')
          .header('Content-Disposition', `attachment; filename="${survey.id}.${extension}"`);
        // Also when the reader goes away, before the first line or in the middle.
        return Readable.from(inPieces(lines)).once('close', responses.close);
      });
    }
    done();
  };

const WRONG_DELIMITER = {
  status: 400,
  kind: 'bad-request',
  title: 'The delimiter must be a comma or a semicolon.',
} as const;

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
