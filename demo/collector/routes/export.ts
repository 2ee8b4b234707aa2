import { Readable } from 'node:stream';
import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import type { Delimiter } from '../export/csv.js';
import { csv, inPieces, ndjson } from '../export/export-formats.js';
import type { ExportParts } from '../export/export-formats.js';
import { sendProblem, surveyNotFound } from '../replies/problem-json.js';
import type { ResponseReader } from '../storage/response-reader.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';

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
}

interface Get {
  Params: { id: string };
  Querystring: { delimiter?: unknown };
}

/** `GET /surveys/:id/responses.ndjson` and `.csv`: every response, shuffled, for the holder of the token. */
export const exportRoutes =
  ({ surveys, versions, reader }: ExportRouteParts, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', adminOnly(admin));
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
