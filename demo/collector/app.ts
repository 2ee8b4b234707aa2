import cookie from '@fastify/cookie';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openAdmin } from './admin.js';
import { openMetrics } from './operation/metrics.js';
import { trustedProxies } from './operation/proxies.js';
import { limitRate } from './operation/rate-limit.js';
import { securityHeaders } from './operation/security-headers.js';
import { refuseAddress, refuseConnection, refuseUnknownRoutes } from './replies/malformed.js';
import { sendProblem } from './replies/problem-json.js';
import type { ProblemKind } from './replies/problem-json.js';
import type { InvitationCodes } from './codes/invitation-codes.js';
import type { RecentReports } from './administration/reading/recent-reports.js';
import type { Publishing } from './publication/publishing.js';
import { takeSmallJson } from './replies/small-json.js';
import { administrationRoutes } from './routes/administration.js';
import { assetRoute } from './routes/assets.js';
import { codeRoute } from './routes/codes.js';
import { exportRoutes } from './routes/export.js';
import type { ExportPatience } from './routes/export.js';
import { healthRoute } from './routes/health.js';
import { metricsRoute } from './routes/metrics.js';
import { pageRoutes } from './routes/pages.js';
import { responseRoutes } from './routes/responses.js';
import { resultsRoute } from './routes/results.js';
import { retentionRoute } from './routes/retention.js';
import { roundRoutes } from './routes/rounds.js';
import { surveyRoute } from './routes/survey.js';
import type { Intake } from './intake/intake.js';
import type { ResponseReader } from './storage/responses/response-reader.js';
import type { Settings } from './settings.js';
import type { Store } from './storage/store.js';
import type { Surveys } from './surveys/surveys.js';
import type { Versions } from './surveys/versions.js';

export interface AppParts {
  readonly settings: Settings;
  readonly surveys: Surveys;
  readonly store: Store;
  readonly reader: ResponseReader;
  readonly versions: Versions;
  readonly intake: Intake;
  readonly publishing: Publishing;
  readonly codes: InvitationCodes;
  /** What the operator was told lately. */
  readonly reports: RecentReports;
  /** Takes one line for the operator; it never holds an answer or an address. */
  readonly report: (line: string) => void;
  readonly clock: () => Date;
  readonly maxOpen: number;
  readonly bodyPatience: number;
  readonly exportPatience: ExportPatience;
  /** Where the built scripts of the pages lie. */
  readonly builtFolder: string;
}

const BODY_LIMIT = 256 * 1024;
/** Milliseconds for a whole request, as long as the element waits. */
const REQUEST_LIMIT = 30_000;

/** The collector's calls as one Fastify application, not listening yet. */
export function createApp(parts: AppParts): FastifyInstance {
  const { settings, surveys, store, versions, report } = parts;
  const { allowedOrigins, adminToken } = settings;
  const admin = openAdmin({ adminToken, store, clock: parts.clock });
  const app = fastify({
    // No log of requests: nothing about a sender is kept.
    logger: false,
    trustProxy: trustedProxies(settings.trustProxy),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_LIMIT,
    // The routes know their limits, and answer a name that is too long as any other wrong one.
    routerOptions: { maxParamLength: 16 * 1024 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    onProtoPoisoning: 'error',
    // A question may be called "constructor"; nothing here merges objects.
    onConstructorPoisoning: 'ignore',
  });
  app.removeContentTypeParser('text/plain'); // JSON only: everything else is a 415
  const metrics = openMetrics(app);
  const tellFault = (error: FastifyError): void => {
    // Somebody who left before the answer is no fault.
    if (error.name === 'AbortError') return;
    report(withoutMessage(error));
    metrics.failed(error);
  };
  app.setErrorHandler(answerError(tellFault));
  securityHeaders(app);
  refuseUnknownRoutes(app);
  app.register(cookie);
  app.register(healthRoute(store));
  app.register(metricsRoute(metrics, admin));
  app.register(surveyRoute(surveys, versions, allowedOrigins));
  app.register(async (intake) => {
    takeSmallJson(intake);
    await limitRate(intake, { ...parts, ...settings });
    await intake.register(responseRoutes({ ...parts, ...settings, secrets: store.secrets }));
  });
  app.register(exportRoutes(parts, admin));
  app.register(roundRoutes({ ...parts, ...settings }, admin));
  app.register(resultsRoute(store, allowedOrigins));
  app.register(codeRoute(surveys, parts.codes, admin));
  app.register(retentionRoute(store, admin));
  const { timeZone } = settings;
  app.register(administrationRoutes({ ...parts, timeZone }, admin, tellFault), {
    prefix: '/admin',
  });
  app.register(pageRoutes(surveys, store, allowedOrigins));
  app.register(assetRoute(parts.builtFolder));
  return app;
}

/** What a handler threw: the sender's fault as it is, everything else as "try again later". */
function answerError(tellFault: (error: FastifyError) => void) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      const [kind, title] = CLIENT_ERRORS[status] ?? ['bad-request', 'The request is not right.'];
      sendProblem(reply, { status, kind, title });
      return;
    }
    tellFault(error);
    const title = 'The collector cannot do this at the moment.';
    sendProblem(reply, { status: 503, kind: 'unavailable', title, retryAfter: 5 });
  };
}

const CLIENT_ERRORS: Readonly<Record<number, readonly [ProblemKind, string]>> = {
  400: ['bad-json', 'The body is not the JSON that is asked for.'],
  413: ['too-large', `The body is larger than ${BODY_LIMIT / 1024} KiB.`],
  415: ['unsupported-media-type', 'The body must be application/json.'],
  422: ['invalid-submission', 'The answers do not fit the survey: the body has too many parts.'],
  429: ['busy', 'Too many from one sender. Try again soon.'],
};

/** Name, code and place of an error; a database's message may repeat an answer. */
function withoutMessage(error: FastifyError): string {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${error.code ?? ''}`.trim(), ...places.slice(0, 5)].join('\n');
}
