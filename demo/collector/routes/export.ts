import { addAbortSignal, Readable } from 'node:stream';
import type { FastifyPluginCallback } from 'fastify';
import { adminOnly } from '../admin.js';
import type { Admin } from '../admin.js';
import { commentLines, csv, MOST_ROWS, ndjson, xlsx } from '../export/export-formats.js';
import type { Contents, ExportParts } from '../export/export-formats.js';
import { untilStalled } from '../export/pieces.js';
import { oneReading } from '../export/reading.js';
import { sendProblem, surveyNotFound } from '../replies/problem-json.js';
import type { ProblemDetails } from '../replies/problem-json.js';
import { untilGone } from '../replies/until-gone.js';
import type { ResponseReader } from '../storage/responses/response-reader.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';
import { readWanted } from './export-query.js';
import type { Wanted } from './export-query.js';

interface Format {
  readonly type: string;
  /** Of the file that it is kept in. */
  name(surveyId: string): string;
  /** Nothing: more than the format takes. */
  write(parts: ExportParts, wanted: Wanted): Contents | Promise<Contents | undefined>;
}

const NDJSON = 'application/x-ndjson; charset=utf-8';

/** Last part of the address → what is sent. */
const FORMATS: Readonly<Record<string, Format>> = {
  'responses.ndjson': { type: NDJSON, name: (id) => `${id}.ndjson`, write: ndjson },
  'responses.csv': {
    type: 'text/csv; charset=utf-8; header=present',
    name: (id) => `${id}.csv`,
    write: (parts, { delimiter }) => csv(parts, delimiter),
  },
  'responses.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: (id) => `${id}.xlsx`,
    write: xlsx,
  },
  'comments.ndjson': { type: NDJSON, name: (id) => `${id}-comments.ndjson`, write: commentLines },
};

export interface ExportPatience {
  /** Milliseconds that an export waits for the one before. */
  readonly turn: number;
  /** Milliseconds that a reader may stand still before it is let go. */
  readonly reader: number;
}

interface ExportRouteParts {
  readonly surveys: Surveys;
  readonly versions: Versions;
  readonly reader: ResponseReader;
  readonly exportPatience: ExportPatience;
}

interface Get {
  Params: { id: string };
  Querystring: { delimiter?: unknown; labels?: unknown };
}

/**
 * `GET /surveys/:id/responses.ndjson`, `.csv` and `.xlsx`, and `comments.ndjson`: what was answered,
 * shuffled, for the holder of the token. One is read at a time.
 */
export const exportRoutes =
  (parts: ExportRouteParts, admin: Admin): FastifyPluginCallback =>
  (app, _options, done) => {
    const { surveys, versions, exportPatience: patience } = parts;
    const beginReading = oneReading(parts.reader, patience.turn);
    app.addHook('onRequest', adminOnly(admin));
    for (const [file, format] of Object.entries(FORMATS)) {
      app.get<Get>(`/surveys/:id/${file}`, async ({ params, query }, reply) => {
        const wanted = readWanted(query);
        if ('kind' in wanted) return sendProblem(reply, wanted);
        const { id } = params;
        // Also of a document that is broken at the moment, or gone.
        const survey = (await surveys.find(id))?.survey ?? (await versions.lastGood(id));
        if (!survey) return surveyNotFound(reply);
        const signal = untilGone(reply);
        const reading = await beginReading(survey.id, signal);
        if (!reading) return sendProblem(reply, BUSY);
        try {
          const { responses } = reading;
          const { labels } = wanted;
          const all = await versions.all(survey);
          const contents = await format.write({ versions: all, responses, labels }, wanted);
          if (contents) {
            signal.throwIfAborted();
            reply
              .type(format.type)
              .header('Cache-Control', 'no-store')
              .header('Content-Disposition', `attachment; filename="${format.name(survey.id)}"`);
            return untilRead(contents, signal, patience.reader).once('close', reading.end);
          }
        } catch (reason) {
          await reading.end();
          throw reason;
        }
        await reading.end();
        return sendProblem(reply, TOO_MANY_ROWS);
      });
    }
    done();
  };

/** The contents as a stream that ends when its reader has gone, or takes nothing any more. */
function untilRead(contents: Contents, signal: AbortSignal, patience: number): Readable {
  const stream = Readable.from(untilStalled(contents, patience, () => stream.destroy()));
  return addAbortSignal(signal, stream);
}

const BUSY: ProblemDetails = {
  status: 429,
  kind: 'busy',
  title: 'Another export is being read. Try again when it is done.',
  retryAfter: 30,
};
const TOO_MANY_ROWS: ProblemDetails = {
  status: 422,
  kind: 'too-many-rows',
  title: `A spreadsheet takes ${MOST_ROWS.toLocaleString('en')} responses, and there are more. Take responses.csv.`,
};
