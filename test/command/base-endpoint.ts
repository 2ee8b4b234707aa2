import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkSubmission, parseSurvey, type Submission } from '../../src/engine/index.js';

/** What an endpoint is asked. */
export interface Asked {
  readonly method: string;
  readonly contentType: string;
  readonly key: string | undefined;
  readonly origin: string | undefined;
  readonly body: string;
}
/** What it answers. */
export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is HTML or text, by its Content-Type; an object JSON. */
  readonly body?: string | object;
}
export type Endpoint = (asked: Asked) => Answered;

const problem = (status: number, more: object = {}): Answered => ({
  status,
  headers: { 'Content-Type': 'application/problem+json' },
  body: { status, title: 'Not taken.', ...more },
});

/** An endpoint in memory that does everything right, but that it forgets when it ends. */
export function carefulEndpoint(document: object): Endpoint {
  const { survey } = parseSurvey(document);
  const receipts = new Map<string, string>();
  const thanks = ({ submissionId }: Submission): Answered => {
    const known = receipts.has(submissionId);
    if (!known) receipts.set(submissionId, `R${receipts.size + 1}`);
    return { status: known ? 200 : 201, body: { receipt: receipts.get(submissionId)! } };
  };
  return ({ method, contentType, key, body }) => {
    if (method === 'OPTIONS') return { status: 204 };
    if (method !== 'POST') return problem(405);
    if (contentType !== 'application/json') return problem(415);
    if (body.length > 256 * 1024) return problem(413);
    let posted: unknown;
    try {
      posted = JSON.parse(body);
    } catch {
      return problem(400);
    }
    const checked = checkSubmission(survey!, posted);
    if (!checked.submission) {
      const errors = checked.errors.map(({ questionId, code, params }) => ({
        ...{ question: questionId, code, params },
      }));
      return problem(422, { errors });
    }
    return checked.submission.submissionId === key ? thanks(checked.submission) : problem(400);
  };
}

/** Lets pages of this site read what an endpoint answers. */
export const withCors =
  (endpoint: Endpoint, origin: string, exposed = 'Retry-After'): Endpoint =>
  (asked) => {
    const answered = endpoint(asked);
    const headers = {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Headers': 'content-type, idempotency-key, authorization',
      'Access-Control-Expose-Headers': exposed,
    };
    return { ...answered, headers: { ...headers, ...answered.headers } };
  };

/** An endpoint that really listens. */
export async function listen(
  endpoint: Endpoint,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, headers, body } = endpoint({
        method: request.method!,
        contentType: request.headers['content-type'] ?? '',
        key: request.headers['idempotency-key'] as string | undefined,
        origin: request.headers.origin,
        body: Buffer.concat(chunks).toString(),
      });
      const type = typeof body === 'object' ? 'application/json' : 'text/plain';
      response.writeHead(status, { ...(body && { 'Content-Type': type }), ...headers });
      response.end(typeof body === 'object' ? JSON.stringify(body) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/responses`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
