import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openEmbeddedDatabase } from '../../demo/collector/embedded-database.js';
import {
  ADMIN_TOKEN,
  openTestDatabase,
  postTo,
  startCollector,
  VISIT,
  visitSubmission,
} from '../support/collector.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

const postmaster = async (): Promise<number> => {
  const lock = path.join(database.folder, 'postgresql-18', 'data', 'postmaster.pid');
  return Number((await readFile(lock, 'utf8')).split('\n')[0]);
};

/** Posts until told to stop, each until it is acknowledged, as an outbox does; gives the ids. */
function keepPosting(address: string): () => Promise<string[]> {
  let going = true;
  const post = async (): Promise<string[]> => {
    const acknowledged: string[] = [];
    while (going) {
      const submission = visitSubmission({ context: { unit: 'storm' } });
      Object.assign(submission, { comments: { language: submission.submissionId } });
      for (let sent = false; !sent && going;) {
        const response = await postTo(address, 'visit', submission).catch(() => undefined);
        sent = response?.status === 201 || response?.status === 200;
        if (sent) acknowledged.push(submission.submissionId);
        else await wait(20);
      }
    }
    return acknowledged;
  };
  const posting = Promise.all(Array.from({ length: 8 }, post));
  return async () => {
    going = false;
    return (await posting).flat();
  };
}

/** Ids (kept as a comment) of the responses that the export has, and how many there are. */
async function storedIds(address: string): Promise<string[]> {
  const response = await fetch(`${address}/surveys/visit/responses.ndjson`, {
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}` },
  });
  assert.equal(response.status, 200);
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map(
    (line) => (JSON.parse(line) as { comments: { language: string } }).comments.language,
  );
}

function assertNothingLost(acknowledged: readonly string[], stored: readonly string[]): void {
  assert.ok(acknowledged.length > 10, `${acknowledged.length} were acknowledged`);
  assert.equal(new Set(stored).size, stored.length, 'nothing is stored twice');
  const known = new Set(stored);
  assert.deepEqual(
    acknowledged.filter((id) => !known.has(id)),
    [],
  );
}

describe('an acknowledged response', () => {
  it('survives that the database is killed, and the collector goes on by itself', async () => {
    const collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
    const stop = keepPosting(collector.address);
    try {
      await wait(400);
      process.kill(await postmaster(), 'SIGKILL');
      await wait(400);
      await ready(collector.address);
      const before = (await storedIds(collector.address)).length;
      await wait(400);
      const acknowledged = await stop();
      const stored = await storedIds(collector.address);
      assert.ok(stored.length > before, 'responses are taken again');
      assertNothingLost(acknowledged, stored);
    } finally {
      await stop();
      await collector.close();
    }
  });

  it('survives that the collector is killed', async () => {
    const surveysFolder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
    await writeFile(path.join(surveysFolder, 'visit.json'), JSON.stringify(VISIT));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const start = (): ChildProcess =>
      spawn(process.execPath, ['--conditions=source', '--import=tsx', 'demo/collector/main.ts'], {
        env: {
          PATH: process.env['PATH'],
          PORT: String(port),
          DATABASE_URL: database.url,
          SURVEYS_DIR: surveysFolder,
          ADMIN_TOKEN,
        },
        stdio: 'ignore',
      });
    const ended = (child: ChildProcess): Promise<number | null> =>
      new Promise((resolve) => child.once('exit', resolve));
    let child = start();
    const stop = keepPosting(address);
    try {
      await ready(address);
      await wait(400);
      const killed = ended(child);
      child.kill('SIGKILL');
      await killed;
      child = start();
      await ready(address);
      await wait(400);
      assertNothingLost(await stop(), await storedIds(address));

      const stopped = ended(child);
      child.kill('SIGTERM');
      assert.equal(await stopped, 0, 'SIGTERM stops it in good order');
    } finally {
      await stop();
      child.kill('SIGKILL');
      await rm(surveysFolder, { recursive: true, force: true });
    }
  });
});

describe('the embedded PostgreSQL', () => {
  it('is joined by a second collector, and runs until the last one leaves', async () => {
    const second = await openEmbeddedDatabase(database.folder);
    assert.equal(second.url, database.url);
    await second.close();
    assert.ok(process.kill(await postmaster(), 0));
  });

  it('listens on this machine only, and writes to disk before it says so', async () => {
    const configuration = await readFile(
      path.join(database.folder, 'postgresql-18', 'data', 'postgresql.conf'),
      'utf8',
    );
    assert.match(configuration, /^listen_addresses = '?127\.0\.0\.1'?/m);
    assert.match(configuration, /^fsync = on/m);
    assert.doesNotMatch(configuration, /^synchronous_commit/m);
  });
});

/** Waits until the collector is ready. */
async function ready(address: string): Promise<void> {
  const limit = Date.now() + 30_000;
  while (Date.now() < limit) {
    const response = await fetch(`${address}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await wait(50);
  }
  assert.fail('the collector is not ready after thirty seconds');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}
