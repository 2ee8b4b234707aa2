import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { OCTOBER, startCollector, VISIT, visitSubmission } from '../support/collector.js';
import type { TestCollector, TestSubmission } from '../support/collector.js';

interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { question: string; message: string }[];
}

const CODED = {
  ...OCTOBER,
  id: 'coded',
  opens: undefined,
  closes: undefined,
  code: { required: true, pattern: '^[A-Z]{6}$' },
};

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [VISIT, OCTOBER, CODED], maxOpen: 40 });
});
after(() => collector.close());

const post = (body: unknown, headers?: Record<string, string>) =>
  collector.post('visit', body, headers);

async function problemOf(response: Response, status: number, kind: string): Promise<Problem> {
  assert.equal(response.status, status);
  assert.match(response.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  assert.equal(problem.status, status);
  assert.ok(problem.type.endsWith(kind), `${problem.type} ends with ${kind}`);
  assert.ok(problem.title.length > 0);
  return problem;
}

const receiptOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { receipt: string }).receipt;

describe('POST /surveys/:id/responses', () => {
  it('stores a submission and answers 201 with a short, unambiguous receipt', async () => {
    const response = await post(visitSubmission());
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const body = (await response.json()) as object;
    assert.deepEqual(Object.keys(body), ['receipt']);
    assert.match((body as { receipt: string }).receipt, /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  });

  it('answers the same key again with 200 and the same receipt, and stores it once', async () => {
    const submission = visitSubmission({ context: { unit: 'retries' } });
    const first = await receiptOf(await post(submission));
    const again = await post(submission);
    assert.equal(again.status, 200);
    assert.equal(await receiptOf(again), first);
    const stored = await collector.exported('visit');
    const unit = ({ context }: Record<string, unknown>) => (context as { unit?: string })?.unit;
    assert.equal(stored.filter((response) => unit(response) === 'retries').length, 1);
  });

  it('makes one response of many posts of the same key at the same time', async () => {
    const submission = visitSubmission();
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(submission)));
    assert.equal(responses.filter(({ status }) => status === 201).length, 1);
    assert.equal(responses.filter(({ status }) => status === 200).length, 19);
    assert.equal(new Set(await Promise.all(responses.map(receiptOf))).size, 1);
  });

  it('keeps the first content of a key, and gives its receipt even when the retry is not valid', async () => {
    const submission = visitSubmission({ context: { unit: 'first' } });
    const first = await receiptOf(await post(submission));
    for (const changes of [{ answers: { satisfied: 1 } }, { answers: {} }]) {
      const again = await post({ ...submission, ...changes });
      assert.equal(again.status, 200);
      assert.equal(await receiptOf(again), first);
    }
    const kept = (await collector.exported('visit')).find(
      ({ context }) => (context as { unit?: string })?.unit === 'first',
    );
    assert.deepEqual(kept?.['answers'], { satisfied: 4 });
  });

  it('stores what was sent, every character and question, without id and code', async () => {
    const answers = {
      satisfied: 5,
      again: false,
      why: 'a "b"\\ 😀 \u2028x',
      help: ['cleaning', 'other'],
      staff: { listen: 4, time: 'not-applicable' },
      wishes: ['c', 'a', 'b'],
      constructor: -2.5,
      language: '__proto__',
    };
    const sent = visitSubmission({
      context: { unit: 'everything', toString: 'x' },
      answers,
      comments: { help: 'Snø', language: 'Line\nbreak' },
    });
    const response = await post(sent);
    assert.equal(response.status, 201, await response.text());
    const { submissionId, ...rest } = sent;
    const stored = (await collector.exported('visit')).find(
      ({ context }) => (context as { unit?: string })?.unit === 'everything',
    );
    assert.ok(submissionId);
    assert.deepEqual(stored, rest);
  });

  it('refuses answers that do not fit with 422 and a sentence for each question', async () => {
    const problem = await problemOf(
      await post(
        visitSubmission({
          answers: { again: false, why: 'x'.repeat(21), help: ['dancing'], staff: { listen: 9 } },
        }),
      ),
      422,
      'invalid-submission',
    );
    const messages = new Map(problem.errors?.map(({ question, message }) => [question, message]));
    assert.deepEqual([...messages.keys()].sort(), ['help', 'satisfied', 'staff', 'why']);
    assert.equal(messages.get('satisfied'), 'Answer this question.');
    assert.equal(messages.get('why'), 'Write at most 20 characters.');
  });

  it('refuses hidden and unknown questions with 422', async () => {
    const answers = { satisfied: 3, again: true, why: 'hidden', nonsense: 1, toString: 2 };
    const response = await post(visitSubmission({ answers, comments: { again: 'no field' } }));
    const problem = await problemOf(response, 422, 'invalid-submission');
    const questions = problem.errors?.map(({ question }) => question).sort();
    assert.deepEqual(questions, ['again', 'nonsense', 'toString', 'why']);
  });

  it('requires nothing of an interview', async () => {
    const submission = visitSubmission({ context: { channel: 'interview' }, answers: {} });
    assert.equal((await post(submission)).status, 201);
  });

  const envelopes: [string, Record<string, unknown>][] = [
    ['another survey', { surveyId: 'october' }],
    ['another version', { surveyVersion: '2' }],
    ['an unknown language', { language: 'tlh' }],
    ['a date that is not one', { completedOn: '2026-02-30' }],
    ['a clock time', { completedAt: '2026-10-12T10:00:00Z' }],
    ['an id that is no UUID', { submissionId: 'constructor' }],
    ['a context that is no text', { context: { unit: { $ne: 1 } } }],
  ];
  for (const [name, changes] of envelopes) {
    it(`refuses ${name} with 422`, async () => {
      const problem = await problemOf(await post(visitSubmission(changes)), 422, 'submission');
      assert.ok(problem.detail);
      assert.equal(problem.errors, undefined);
    });
  }

  for (const [name, body] of [
    ['a body that is no object', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
  ] as const) {
    it(`refuses ${name} with 422`, async () => {
      await problemOf(await post(body), 422, 'invalid-submission');
    });
  }

  it('refuses a key that is missing or is not the submissionId with 400', async () => {
    const submission = visitSubmission();
    const other = { 'Idempotency-Key': randomUUID() };
    await problemOf(await post(submission, other), 400, 'idempotency-key');
    await problemOf(await post(JSON.stringify(submission)), 400, 'idempotency-key');
  });

  for (const [name, body] of [
    ['malformed JSON', '{"answers":'],
    ['an empty body', ''],
    ['__proto__ as a key', '{"answers":{"__proto__":{"x":1}}}'],
  ] as const) {
    it(`refuses ${name} with 400`, async () => {
      await problemOf(await post(body), 400, 'bad-json');
    });
  }

  it('answers 404 for an unknown survey, whatever it is called', async () => {
    for (const id of ['nothing', '__proto__', 'constructor', '..%2f..%2fpackage', '%00']) {
      await problemOf(await collector.post(id, visitSubmission()), 404, 'not-found');
    }
  });

  it('answers 413 for a body above 256 KiB', async () => {
    const answers = { satisfied: 4, language: 'x'.repeat(256 * 1024) };
    await problemOf(await post(visitSubmission({ answers })), 413, 'too-large');
  });

  it('answers 415 for anything but JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await post(visitSubmission(), { 'Content-Type': type });
      await problemOf(response, 415, 'unsupported-media-type');
    }
  });

  it('answers deep nesting and ten thousand keys with 422', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    await problemOf(await post(`{"answers":{"satisfied":${deep}}}`), 422, 'invalid-submission');
    await problemOf(await post(`{"context":{"a":${deep}}}`), 422, 'invalid-submission');
    const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 1]));
    const response = await post(visitSubmission({ answers: keys, context: keys }));
    const problem = await problemOf(response, 422, 'invalid-submission');
    assert.ok((problem.errors?.length ?? 0) <= 100);
  });

  it('sends a respondent without the required code back to the code', async () => {
    const submission = visitSubmission({ surveyId: 'coded', answers: {} });
    await problemOf(await collector.post('coded', submission), 403, 'code-invalid');
    const wrong = { ...submission, code: 'abc' };
    await problemOf(await collector.post('coded', wrong), 403, 'code-invalid');
    const right = await collector.post('coded', { ...submission, code: 'ABCDEF' });
    assert.equal(right.status, 201);
    assert.ok(!JSON.stringify(await collector.exported('coded')).includes('ABCDEF'));
  });

  it('keeps no address, user agent, code or clock time with a response', async () => {
    const client = new pg.Client({ connectionString: collector.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_name = 'responses'`,
    );
    await client.end();
    assert.deepEqual(rows.map(({ column_name }) => column_name).sort(), [
      'answers',
      'comments',
      'completed_on',
      'context',
      'language',
      'receipt',
      'submission_id',
      'survey_id',
      'survey_version',
    ]);
    assert.deepEqual([...new Set(rows.map(({ data_type }) => data_type))].sort(), ['json', 'text']);
  });

  it('has reported no fault of its own', () => {
    assert.deepEqual(collector.reported, []);
  });
});

describe('the dates of a survey', () => {
  const october = (completedOn: string): TestSubmission =>
    visitSubmission({ surveyId: 'october', completedOn, answers: { good: true } });
  const at = async (moment: string, completedOn: string): Promise<Response> => {
    collector.setTime(moment);
    return collector.post('october', october(completedOn));
  };

  it("are those of the collector's time zone", async () => {
    // Oslo is two hours ahead of UTC until 25 October 2026, then one.
    await problemOf(await at('2026-09-30T21:59:00Z', '2026-10-01'), 403, 'survey-closed');
    assert.equal((await at('2026-09-30T22:01:00Z', '2026-10-01')).status, 201);
    assert.equal((await at('2026-10-31T22:59:00Z', '2026-10-31')).status, 201);
    await problemOf(await at('2026-10-31T23:01:00Z', '2026-11-01'), 410, 'survey-closed');
  });

  it('let outboxes in for seven days with what was completed in time', async () => {
    assert.equal((await at('2026-11-07T12:00:00Z', '2026-10-31')).status, 201);
    await problemOf(await at('2026-11-07T12:00:00Z', '2026-11-01'), 410, 'survey-closed');
    await problemOf(await at('2026-11-08T12:00:00Z', '2026-10-31'), 410, 'survey-closed');
  });

  it('do not turn away the retry of a stored submission', async () => {
    collector.setTime('2026-10-31T12:00:00Z');
    const submission = october('2026-10-31');
    const first = await receiptOf(await collector.post('october', submission));
    collector.setTime('2026-12-01T12:00:00Z');
    const again = await collector.post('october', submission);
    assert.equal(again.status, 200);
    assert.equal(await receiptOf(again), first);
  });
});

describe('a crowd', () => {
  it('is answered 429 with Retry-After beyond the limit, and taken again afterwards', async () => {
    const slow = Array.from({ length: 50 }, () => {
      const pending = request(`${collector.address}/surveys/visit/responses`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Length': '10' },
      });
      pending.on('error', () => undefined);
      pending.write('{');
      return pending;
    });
    let response = await post(visitSubmission());
    /** They come and go in their own time. */
    const until = async (status: number): Promise<void> => {
      for (let tries = 0; response.status !== status && tries < 200; tries += 1) {
        await wait(25);
        response = await post(visitSubmission());
      }
    };
    try {
      await until(429);
      assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
      await problemOf(response, 429, 'busy');
    } finally {
      for (const pending of slow) pending.destroy();
    }
    await until(201);
    assert.equal(response.status, 201);
  });
});
