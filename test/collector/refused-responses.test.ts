import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { visitSubmission } from '../support/collector.js';
import { collector, post, problemOf, useCollector } from './posting.js';

useCollector();

describe('POST /surveys/:id/responses, what is refused', () => {
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
    assert.deepEqual(
      problem.errors?.map(({ question, code, params }) => [question, code, params]),
      [
        ['satisfied', 'required', {}],
        ['why', 'too-long', { max: 20, count: 21 }],
        ['help', 'invalid', {}],
        ['staff', 'invalid', {}],
      ],
    );
  });

  it('refuses hidden and unknown questions with 422', async () => {
    const answers = { satisfied: 3, again: true, why: 'hidden', nonsense: 1, toString: 2 };
    const response = await post(visitSubmission({ answers, comments: { again: 'no field' } }));
    const problem = await problemOf(response, 422, 'invalid-submission');
    const questions = problem.errors?.map(({ question }) => question).sort();
    assert.deepEqual(questions, ['again', 'nonsense', 'toString', 'why']);
  });

  const envelopes: [string, Record<string, unknown>][] = [
    ['another survey', { surveyId: 'october' }],
    ['no version', { surveyVersion: undefined }],
    ['an unknown language', { language: 'tlh' }],
    ['a date that is not one', { completedOn: '2026-02-30' }],
    ['a clock time', { completedAt: '2026-10-12T10:00:00Z' }],
    ['an id that is no UUID', { submissionId: 'constructor' }],
    ['a context that is no text', { context: { unit: { $ne: 1 } } }],
    ['a key of the context that nobody asks for', { context: { unit: 'a', column: 'b' } }],
    ['a long value of the context', { context: { unit: 'x'.repeat(101) } }],
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

  it('has reported no fault of its own', () => {
    assert.deepEqual(collector.reported, []);
  });
});
