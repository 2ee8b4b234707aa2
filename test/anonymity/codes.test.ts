import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { ended, ready, spawnCollector } from '../collector/storm.js';
import { openTestDatabase, postTo, startCollector } from '../support/collector.js';
import type { TestCollector, TestDatabase } from '../support/collector.js';
import { freePort } from '../support/free-port.js';
import { coded, makeCodes, sender } from './respondents.js';

const SURVEY = coded('invited');

let database: TestDatabase;
let collector: TestCollector;
let client: pg.Client;
let codes: string[];
before(async () => {
  database = await openTestDatabase();
  collector = await startCollector({ surveys: [SURVEY], databaseUrl: database.url });
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  codes = [...(await makeCodes(database.url, SURVEY, 40))];
});
after(async () => {
  await client.end();
  await collector.close();
  await database.close();
});

const nextCode = (): string => codes.pop()!;
const submissionWith = (code: string, changes = {}) => ({
  ...sender(SURVEY.id, code).submission,
  ...changes,
});
const post = (submission: unknown, address = collector.address) =>
  postTo(address, SURVEY.id, submission);

/** How many codes are unused, ids known and answers stored. */
async function counts() {
  const { rows } = await client.query<{ unused: number; ids: number; answers: number }>(`
    select (select count(*)::integer from unused_codes) as unused,
      (select count(*)::integer from stored_ids) as ids,
      (select count(*)::integer from inbox) + (select count(*)::integer from responses) as answers`);
  return rows[0]!;
}

describe('one code', () => {
  it('lets one in, when fifty try it at once at two processes that are killed meanwhile', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
    await writeFile(path.join(folder, `${SURVEY.id}.json`), JSON.stringify(SURVEY));
    const ports = [await freePort(), await freePort()];
    const start = (port: number) => spawnCollector(port, database.url, folder);
    let processes = ports.map(start);
    const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
    try {
      for (const isKilled of [false, true]) {
        for (const address of addresses) await ready(address);
        const earlier = await counts();
        const code = nextCode();
        const submissions = Array.from({ length: 50 }, () => submissionWith(code));
        const posting = submissions.map((submission, index) =>
          post(submission, addresses[index % 2]).then(
            ({ status }) => status,
            () => undefined,
          ),
        );
        if (isKilled) {
          await Promise.race(posting);
          for (const child of processes) child.kill('SIGKILL');
        }
        const statuses = await Promise.all(posting);
        if (isKilled) {
          await Promise.all(processes.map(ended));
          processes = ports.map(start);
          for (const address of addresses) await ready(address);
        }
        // Everybody tries again, as an outbox does; who got in gets in again, and nobody else.
        const again = await Promise.all(submissions.map((submission) => post(submission)));
        const isIn = again.map(({ status }) => status === 200 || status === 201);
        assert.equal(isIn.filter(Boolean).length, 1);
        assert.ok(again.every(({ status }) => [200, 201, 403].includes(status)));
        for (const [index, status] of statuses.entries())
          assert.equal(status === 201 ? isIn[index] : true, true, 'who got in stays in');
        const { unused, ids, answers } = await counts();
        assert.deepEqual(
          { unused, ids, answers },
          {
            unused: earlier.unused - 1,
            ids: earlier.ids + 1,
            answers: earlier.answers + 1,
          },
        );
      }
    } finally {
      for (const child of processes) child.kill('SIGKILL');
      await Promise.all(processes.map(ended));
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is burnt by no submission that is refused', async () => {
    const code = nextCode();
    const earlier = await counts();
    const refused = [
      [submissionWith(code, { answers: {} }), 422],
      [submissionWith(code, { answers: { satisfied: 99 } }), 422],
      [submissionWith(code, { surveyVersion: '9' }), 503],
      [submissionWith(code, { completedOn: '2026-13-01' }), 422],
      [submissionWith(`${code.slice(0, -1)}!`), 403],
      [submissionWith(code.toLowerCase()), 403],
      [submissionWith(` ${code}`), 403],
      [submissionWith(''), 403],
    ] as const;
    for (const [submission, status] of refused)
      assert.equal((await post(submission)).status, status, JSON.stringify(submission));
    const wrongKey = await postTo(collector.address, SURVEY.id, submissionWith(code), {
      'Idempotency-Key': randomUUID(),
    });
    assert.equal(wrongKey.status, 400);
    assert.deepEqual(await counts(), earlier);
    assert.equal((await post(submissionWith(code))).status, 201);
  });

  it('that is burnt stops no retry, and no answer of the collector repeats it', async () => {
    const code = nextCode();
    const submission = submissionWith(code);
    const first = await post(submission);
    assert.equal(first.status, 201);
    const receipt = await first.text();
    for (const changed of [
      submission,
      { ...submission, code: 'NOCODE99' },
      { ...submission, code: '' },
    ]) {
      const again = await post(changed);
      assert.equal(again.status, 200);
      assert.equal(await again.text(), receipt);
    }
    const used = await post(submissionWith(code));
    assert.equal(used.status, 403);
    const told = (await used.text()) + JSON.stringify([...used.headers]) + receipt;
    assert.ok(!told.includes(code), told);
    const reported = collector.reported.join('\n');
    assert.ok(!reported.includes(code), reported);
  });
});
