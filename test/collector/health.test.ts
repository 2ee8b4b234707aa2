import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { readiness } from '../../demo/collector/operation/readiness.js';
import { openEmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import { openTestDatabase, startCollector, VISIT, visitSubmission } from '../support/collector.js';
import { problemOf } from './posting.js';

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Asks until it is answered so, or ten seconds are over. */
async function healthUntil(address: string, status: number): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(`${address}/healthz`);
    if (response.status === status || tries === 100) return response;
    await response.text();
    await wait(100);
  }
}

describe('GET /healthz', () => {
  it('says that nothing can be stored while the database can only be read', async () => {
    const database = await openTestDatabase();
    const collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
    try {
      assert.equal((await fetch(`${collector.address}/healthz`)).status, 200);
      const others = `select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and datname = current_database()
          and application_name <> 'user-survey collector'`;
      await run(
        database.superuserUrl,
        'alter database postgres set default_transaction_read_only = on',
        others,
      );
      await problemOf(await healthUntil(collector.address, 503), 503, 'unavailable');
      await problemOf(await collector.post('visit', visitSubmission()), 503, 'unavailable');
      await run(
        database.superuserUrl,
        'set default_transaction_read_only = off',
        'alter database postgres reset default_transaction_read_only',
        others,
      );
      assert.equal((await healthUntil(collector.address, 200)).status, 200);
      assert.equal((await collector.post('visit', visitSubmission())).status, 201);
    } finally {
      await collector.close();
      await database.close();
    }
  });

  it('leaves one row behind, however often it is asked', async () => {
    const database = await openTestDatabase();
    const collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
    try {
      const asked = Array.from({ length: 50 }, () => fetch(`${collector.address}/healthz`));
      for (const response of await Promise.all(asked)) assert.equal(response.status, 200);
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      assert.equal((await client.query('select * from write_check')).rowCount, 1);
      await client.end();
    } finally {
      await collector.close();
      await database.close();
    }
  });

  it('is answered by one try, while many ask', async () => {
    let tries = 0;
    const isReady = readiness(async () => {
      tries += 1;
    });
    assert.deepEqual(await Promise.all([isReady(), isReady()]), [true, true]);
    assert.equal(await isReady(), true);
    assert.equal(tries, 1);
  });
});

interface Disk {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A file system of its own that is soon full; nothing where we may not mount one. */
async function smallDisk(): Promise<Disk | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  try {
    await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=96m,mode=755', 'none', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    async remove() {
      await promisify(execFile)('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

const onFullDisk = (disk: Disk) => (): void => {
  it('says that nothing can be stored while the disk is full, and loses nothing by it', async () => {
    const database = await openEmbeddedDatabase(disk.folder);
    const collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
    try {
      const kept = visitSubmission();
      assert.equal((await collector.post('visit', kept)).status, 201);
      assert.equal((await fetch(`${collector.address}/healthz`)).status, 200);
      const { bavail, bsize } = await statfs(disk.folder);
      const ballast = path.join(disk.folder, 'ballast');
      await writeFile(ballast, Buffer.alloc(bavail * bsize));
      await problemOf(await healthUntil(collector.address, 503), 503, 'unavailable');

      await unlink(ballast);
      assert.equal((await healthUntil(collector.address, 200)).status, 200);
      assert.equal((await collector.post('visit', kept)).status, 200);
      assert.equal((await collector.post('visit', visitSubmission())).status, 201);
      assert.equal((await collector.exported('visit')).length, 2);
    } finally {
      await collector.close();
      await database.close();
      await disk.remove();
    }
  });
};
const disk = await smallDisk();
if (disk) describe('GET /healthz', onFullDisk(disk));
