import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openEmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import { callAsAdmin, openTestDatabase, startCollector, VISIT } from '../support/collector.js';
import { answer, YEARLY } from './rounds.js';
import {
  assertNothingLost,
  ended,
  postmaster,
  ready,
  spawnCollector,
  storedIds,
  storm,
} from './storm.js';
import { freePort } from '../support/free-port.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

describe('an acknowledged response', () => {
  it('survives that the database is killed, and the collector goes on by itself', async () => {
    const collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
    const { acknowledged, stop } = storm(collector.address);
    try {
      await wait(400);
      process.kill(await postmaster(database.folder), 'SIGKILL');
      await wait(400);
      await ready(collector.address);
      const before = (await storedIds(collector.address)).length;
      await wait(400);
      await stop();
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
    const start = () => spawnCollector(port, database.url, surveysFolder);
    let child = start();
    const { acknowledged, stop } = storm(address);
    try {
      await ready(address);
      await wait(400);
      child.kill('SIGKILL');
      await ended(child);
      child = start();
      await ready(address);
      await wait(400);

      // In the middle of the storm: what is being stored is answered before the process ends.
      child.kill('SIGTERM');
      assert.equal(await ended(child), 0, 'SIGTERM stops it in good order');
      const answered = [...acknowledged];
      child = start();
      await ready(address);
      await stop();
      const stored = await storedIds(address);
      assertNothingLost(answered, stored);
      assertNothingLost(acknowledged, stored);
    } finally {
      await stop();
      child.kill('SIGKILL');
      await rm(surveysFolder, { recursive: true, force: true });
    }
  });
});

describe('a publication', () => {
  it('survives that the collector is killed as soon as it has said so', async () => {
    const surveysFolder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
    await writeFile(path.join(surveysFolder, 'yearly.json'), JSON.stringify(YEARLY));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const start = () => spawnCollector(port, database.url, surveysFolder);
    let child = start();
    try {
      await ready(address);
      await answer(address, YEARLY, 5, '2025');
      const publication = '/surveys/yearly/rounds/2025/publication';
      const published = await callAsAdmin(address, 'POST', publication);
      assert.equal(published.status, 201);
      const document = await published.text();
      child.kill('SIGKILL');
      await ended(child);
      child = start();
      await ready(address);
      const read = await fetch(`${address}/surveys/yearly/results`);
      assert.equal(await read.text(), document);
    } finally {
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
    assert.ok(process.kill(await postmaster(database.folder), 0));
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
