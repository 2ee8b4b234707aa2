import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { checkSubmission } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { backPressure } from '../replies/back-pressure.js';
import { cors } from '../replies/cors.js';
import { linearPatterns } from '../surveys/linear-patterns.js';
import { localDate } from '../surveys/local-date.js';
import { believableDate, opening } from '../surveys/opening.js';
import { sendProblem, surveyNotFound } from '../replies/problem-json.js';
import type { ProblemDetails } from '../replies/problem-json.js';
import { newReceipt } from '../replies/receipt.js';
import { refusal } from '../replies/refusal.js';
import type { Store } from '../storage/store.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';
import { WAITS, waitingAnswers } from '../replies/waiting.js';

interface ResponsesParts {
  readonly surveys: Surveys;
  readonly store: Store;
  readonly versions: Versions;
  readonly allowedOrigins: readonly string[];
  readonly timeZone: string;
  readonly clock: () => Date;
  /** Takes one line for the operator; it never holds an answer or an address. */
  readonly report: (line: string) => void;
  /** Submissions that are taken in at the same time; more are answered 429. */
  readonly maxOpen: number;
  /** Milliseconds that the body of a submission may take. */
  readonly bodyPatience: number;
}

interface Post {
  Params: { id: string };
  Body: unknown;
  Headers: { 'idempotency-key'?: string };
}

const PATH = '/surveys/:id/responses';

/** `POST /surveys/:id/responses` and its preflight: takes one submission. */
export const responseRoutes =
  (parts: ResponsesParts): FastifyPluginCallback =>
  (app, _options, done) => {
    const { surveys, store, versions, clock, timeZone } = parts;
    const waiting = waitingAnswers(parts.report);
    const matches = linearPatterns(parts.report);
    app.addHook('onRequest', cors(parts.allowedOrigins));
    app.options(PATH, (_request, reply) => reply.code(204).send());
    const pressure = backPressure({ atOnce: parts.maxOpen, patience: parts.bodyPatience });
    app.post<Post>(PATH, pressure, async (request, reply) => {
      const { params, body, headers } = request;
      const published = await surveys.find(params.id);
      if (!published) {
        if (!surveys.isBroken(params.id)) return surveyNotFound(reply);
        waiting.forDocument(params.id);
        return sendProblem(reply, WAITS);
      }
      const { id, opens, closes } = published.survey;
      waiting.overFor(id);

      const submissionId = property(body, 'submissionId');
      if (typeof submissionId === 'string' && headers['idempotency-key'] !== submissionId) {
        return sendProblem(reply, WRONG_KEY);
      }
      /** A retry of what is stored already gets its receipt, whatever changed since. */
      const refuse = async (problem: ProblemDetails): Promise<FastifyReply> => {
        const first = typeof submissionId === 'string' && (await store.receiptOf(id, submissionId));
        return first ? sendReceipt(reply, 200, first) : sendProblem(reply, problem);
      };
      const today = localDate(clock(), timeZone);
      // Dates as published now: an editor who prolongs a survey does so for every version.
      const late = dateProblem({ opens, closes }, property(body, 'completedOn'), today);
      if (late) return refuse(late);
      await versions.remember(published);
      const named = property(body, 'surveyVersion');
      // A body that names none is refused like any other that does not fit.
      const version = typeof named === 'string' && named ? named : published.survey.version;
      const survey = await versions.surveyOf(published.survey, version);
      if (!survey) {
        waiting.forVersion(id, version);
        return refuse(WAITS);
      }
      const checked = checkSubmission(survey, body, { matches });
      if (!checked.submission) return refuse(refusal(checked));
      const { completedOn } = checked.submission;
      const dated = { ...checked.submission, completedOn: believableDate(completedOn, today) };
      const { receipt, added } = await store.add(dated, newReceipt());
      return sendReceipt(reply, added ? 201 : 200, receipt);
    });
    done();
  };

const WRONG_KEY: ProblemDetails = {
  status: 400,
  kind: 'idempotency-key',
  title: 'The header Idempotency-Key must be the submissionId.',
};

function dateProblem(
  survey: Pick<Survey, 'opens' | 'closes'>,
  completedOn: unknown,
  today: string,
): ProblemDetails | undefined {
  const kind = 'survey-closed';
  switch (opening(survey, completedOn, today)) {
    case 'open':
      return undefined;
    case 'not-open-yet':
      return { status: 403, kind, title: 'The survey is not open yet.' };
    case 'closed':
      return { status: 410, kind, title: 'The survey is closed.' };
  }
}

const sendReceipt = (reply: FastifyReply, status: number, receipt: string): FastifyReply =>
  reply.code(status).header('Cache-Control', 'no-store').send({ receipt });

/** An own property of untrusted JSON. */
const property = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? (body as Record<string, unknown>)[name]
    : undefined;
