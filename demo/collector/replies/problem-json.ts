import type { FastifyReply } from 'fastify';
import type { Params, ValidationCode } from 'user-survey/engine';

/** What went wrong with one question, for the element to show there. */
export interface QuestionProblem {
  readonly question: string;
  /** Row of a matrix. */
  readonly row?: string;
  /** A code of the engine's and its parameters: the element says it in its own words and language. */
  readonly code?: ValidationCode;
  readonly params?: Params;
  /** A plain sentence. */
  readonly message: string;
}

/** Our kinds of problem; the last part of `type` (RFC 9457), which the element reads. */
export type ProblemKind =
  | 'bad-request'
  | 'bad-json'
  | 'idempotency-key'
  | 'not-found'
  | 'method-not-allowed'
  | 'token-required'
  | 'admin-off'
  | 'forged-request'
  | 'invalid-codes'
  | 'code-pattern'
  | 'slowed-down'
  | 'invalid-round'
  | 'round-open'
  | 'nobody-answered'
  | 'too-few-since'
  | 'code-invalid'
  | 'code-used'
  | 'survey-closed'
  | 'too-large'
  | 'too-many-rows'
  | 'unsupported-media-type'
  | 'invalid-submission'
  | 'document-problems'
  | 'busy'
  | 'unavailable';

export interface ProblemDetails {
  readonly status: number;
  readonly kind: ProblemKind;
  /** A plain sentence for a person. */
  readonly title: string;
  /** More, for a developer; never an answer. */
  readonly detail?: string;
  readonly errors?: readonly QuestionProblem[];
  /** What is wrong with a survey document, in sentences; for the administrator. */
  readonly problems?: readonly string[];
  /** Seconds after which the sender may try again: the header, not the body. */
  readonly retryAfter?: number;
}

export const PROBLEM_TYPE = 'application/problem+json';

/** A problem as it is sent (RFC 9457). */
export function problemBody({ kind, ...details }: ProblemDetails): string {
  const type = `urn:user-survey:${kind}`;
  return JSON.stringify({ type, ...details, retryAfter: undefined });
}

/** Answers with `application/problem+json` (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  const { status, retryAfter } = problem;
  if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter));
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(problemBody(problem));
}

export const surveyNotFound = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, kind: 'not-found', title: 'There is no such survey.' });

export const roundNotFound = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, kind: 'not-found', title: 'There is no such round.' });
