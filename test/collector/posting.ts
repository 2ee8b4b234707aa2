import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { OCTOBER, startCollector, VISIT } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';

interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { question: string; row?: string; code?: string; params?: object; message: string }[];
}

const CODED = {
  ...OCTOBER,
  id: 'coded',
  opens: undefined,
  closes: undefined,
  code: { required: true, pattern: '^[A-Z]{6}$' },
};

export const CLERK_TOKEN = 'test-token-of-the-clerk';

/** The collector of the running test file. */
export let collector: TestCollector;
/** Call it once in a test file: a collector that must report no fault of its own. */
export function useCollector(): void {
  before(async () => {
    const environment = { CLERK_TOKEN };
    collector = await startCollector({
      surveys: [VISIT, OCTOBER, CODED],
      environment,
      maxOpen: 40,
    });
  });
  after(async () => {
    await collector.close();
    assert.deepEqual(collector.reported, []);
  });
}

export const post = (body: unknown, headers?: Record<string, string>) =>
  collector.post('visit', body, headers);

/** The problem in a response, which must be of this kind. */
export async function problemOf(
  response: Response,
  status: number,
  kind: string,
): Promise<Problem> {
  assert.equal(response.status, status);
  assert.match(response.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  assert.equal(problem.status, status);
  assert.ok(problem.type.endsWith(kind), `${problem.type} ends with ${kind}`);
  assert.ok(problem.title.length > 0);
  return problem;
}

export const receiptOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { receipt: string }).receipt;
