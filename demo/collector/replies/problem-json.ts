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
  | 'unsupported-media-type'
  | 'invalid-submission'
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
  /** Seconds after which the sender may try again: the header, not the body. */
  readonly retryAfter?: number;
}

/** Answers with `application/problem+json` (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  const { kind, retryAfter, ...rest } = problem;
  if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter));
  return reply
    .code(rest.status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:user-survey:${kind}`, ...rest }));
}

export const surveyNotFound = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, kind: 'not-found', title: 'There is no such survey.' });

export const roundNotFound = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, kind: 'not-found', title: 'There is no such round.' });
