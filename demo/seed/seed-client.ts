import type { FastifyInstance } from 'fastify';

/** What the seeding asks of the collector, over its own calls. */
export interface SeedClient {
  /** The survey document, as it is handed out; `undefined`: the collector does not have it. */
  document(surveyId: string): Promise<string | undefined>;
  isPublished(surveyId: string, round: string): Promise<boolean>;
  /** Everything stored for a survey. */
  responses(surveyId: string): Promise<readonly unknown[]>;
  post(surveyId: string, submission: { readonly submissionId: string }): Promise<void>;
  setInvited(surveyId: string, round: string, invited: number): Promise<void>;
  /** @returns whether it was this call that published; another process may have been faster */
  publish(surveyId: string, round: string): Promise<boolean>;
}

interface CallOptions {
  readonly payload?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Refusals that say something. */
  readonly expected?: readonly number[];
}

/** The calls, made without a network: each goes the way of one that came over it. */
export function seedClient(app: FastifyInstance, adminToken: string): SeedClient {
  const authorization = `Bearer ${adminToken}`;
  const call = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    { payload, headers, expected = [] }: CallOptions = {},
  ): Promise<{ status: number; body: string }> => {
    const { statusCode, body } = await app.inject({
      method,
      url,
      headers: { authorization, ...headers },
      ...(payload && { payload }),
    });
    // The body is a problem in words; it never repeats an answer.
    if (statusCode >= 300 && !expected.includes(statusCode))
      throw new Error(`${method} ${url} was answered ${statusCode}: ${body}`);
    return { status: statusCode, body };
  };
  const roundUrl = (surveyId: string, round: string): string =>
    `/surveys/${surveyId}/rounds/${encodeURIComponent(round)}`;

  const isPublished = async (surveyId: string, round: string): Promise<boolean> => {
    const url = `/surveys/${surveyId}/results?round=${encodeURIComponent(round)}`;
    return (await call('GET', url, { expected: [404] })).status === 200;
  };

  return {
    isPublished,
    async document(surveyId) {
      const { status, body } = await call('GET', `/surveys/${surveyId}`, { expected: [404] });
      return status === 200 ? body : undefined;
    },
    async responses(surveyId) {
      const { body } = await call('GET', `/surveys/${surveyId}/responses.ndjson`);
      return body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown);
    },
    async post(surveyId, submission) {
      await call('POST', `/surveys/${surveyId}/responses`, {
        payload: submission,
        headers: { 'idempotency-key': submission.submissionId },
      });
    },
    async setInvited(surveyId, round, invited) {
      await call('PUT', roundUrl(surveyId, round), { payload: { invited } });
    },
    async publish(surveyId, round) {
      const url = `${roundUrl(surveyId, round)}/publication`;
      const { status, body } = await call('POST', url, { expected: [409] });
      if (status === 409 && !(await isPublished(surveyId, round))) throw new Error(body);
      return status === 201;
    },
  };
}
