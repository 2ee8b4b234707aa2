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
import { CODE_PROBLEMS, refusal } from '../replies/refusal.js';
import type { Intake } from '../intake/intake.js';
import type { Secrets } from '../storage/secrets.js';
import { isStorable } from '../storage/stored-name.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';
import { holdsToken } from '../token.js';
import { WAITS, waitingAnswers } from '../replies/waiting.js';

interface ResponsesParts {
  readonly surveys: Surveys;
  readonly intake: Intake;
  readonly secrets: Secrets;
  readonly clerkToken?: string;
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
    const { surveys, intake, secrets, versions, clock, timeZone } = parts;
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
      const sendReceipt = (to: FastifyReply, status: number, stored: string): FastifyReply =>
        to
          .code(status)
          .header('Cache-Control', 'no-store')
          .send({ receipt: secrets.receiptOf(id, stored) });
      /** A retry of what is stored already gets its receipt, whatever changed since. */
      const refuse = async (problem: ProblemDetails): Promise<FastifyReply> => {
        const isKnown =
          typeof submissionId === 'string' && (await intake.isStored(id, submissionId));
        return isKnown ? sendReceipt(reply, 200, submissionId) : sendProblem(reply, problem);
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
      const trustsChannel = holdsToken(request, parts.clerkToken);
      const checked = checkSubmission(survey, body, { matches, trustsChannel });
      if (!checked.submission) return refuse(refusal(checked));
      const { completedOn } = checked.submission;
      const dated = { ...checked.submission, completedOn: believableDate(completedOn, today) };
      // PostgreSQL takes no U+0000, which a document may have in its version or the keys of its context.
      const names = [survey.version, ...Object.keys(dated.context ?? {})];
      if (!names.every(isStorable)) {
        waiting.forVersion(id, version);
        return refuse(WAITS);
      }
      const outcome = await intake.take(published.survey, dated);
      switch (outcome) {
        case 'stored':
          return sendReceipt(reply, 201, dated.submissionId);
        case 'known':
          return sendReceipt(reply, 200, dated.submissionId);
        default:
          return sendProblem(reply, CODE_PROBLEMS[outcome]);
      }
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

/** An own property of untrusted JSON. */
const property = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? (body as Record<string, unknown>)[name]
    : undefined;
