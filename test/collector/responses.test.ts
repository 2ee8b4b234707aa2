import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { visitSubmission } from '../support/collector.js';
import { CLERK_TOKEN, collector, post, receiptOf, useCollector } from './posting.js';

useCollector();

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
      context: { unit: 'everything', channel: 'web' },
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

  it('requires nothing of an interview or a paper form, when the clerk sends it', async () => {
    for (const channel of ['interview', 'paper']) {
      const empty = visitSubmission({ context: { channel }, answers: {} });
      const asClerk = (token: string) => post(empty, { Authorization: `Bearer ${token}` });
      assert.equal((await post(empty)).status, 422);
      assert.equal((await asClerk('another-token-of-a-clerk')).status, 422);
      assert.equal((await asClerk(CLERK_TOKEN)).status, 201);
      const answered = visitSubmission({ context: { channel } });
      assert.equal((await post(answered)).status, 201, 'from others it is like any other');
    }
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
      'round',
      'survey_id',
      'survey_version',
    ]);
    assert.deepEqual([...new Set(rows.map(({ data_type }) => data_type))].sort(), ['json', 'text']);
  });
});
