import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { openEmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import type { TestCollector } from '../support/collector.js';
import { startCollector } from '../support/collector.js';
import { answer, YEARLY } from './rounds.js';

let place: string;
before(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  // As the temporary folder is: PostgreSQL's own user comes through to its folder.
  await promisify(execFile)('chmod', ['755', place]);
});
after(() => rm(place, { recursive: true, force: true }));

async function withDataOf(
  folder: string,
  task: (collector: TestCollector) => Promise<void>,
): Promise<void> {
  const database = await openEmbeddedDatabase(path.join(place, folder));
  const collector = await startCollector({ surveys: [YEARLY], databaseUrl: database.url });
  try {
    await task(collector);
  } finally {
    await collector.close();
    await database.close();
  }
}

const inOrder = (responses: readonly unknown[]) =>
  responses.map((response) => JSON.stringify(response)).sort();

describe("a copy of the stopped collector's folder", () => {
  it('put back has every response, figure and receipt', async () => {
    let before: readonly unknown[] = [];
    let published = '';
    await withDataOf('data', async (collector) => {
      await answer(collector.address, YEARLY, 7, '2025');
      const publication = '/surveys/yearly/rounds/2025/publication';
      assert.equal((await collector.asAdmin('POST', publication)).status, 201);
      published = await (await fetch(`${collector.address}/surveys/yearly/results`)).text();
      before = await collector.exported('yearly');
      assert.equal(before.length, 7);
    });

    // The commands of the README.
    await promisify(execFile)('tar', ['-cpf', 'backup.tar', '--numeric-owner', 'data'], {
      cwd: place,
    });
    await rm(path.join(place, 'data'), { recursive: true });
    await promisify(execFile)('tar', ['-xpf', 'backup.tar', '--numeric-owner'], { cwd: place });

    await withDataOf('data', async (collector) => {
      assert.deepEqual(inOrder(await collector.exported('yearly')), inOrder(before));
      const results = await fetch(`${collector.address}/surveys/yearly/results`);
      assert.equal(await results.text(), published);
      await answer(collector.address, YEARLY, 1, '2025');
      assert.equal((await collector.exported('yearly')).length, 8);
    });
  });
});
