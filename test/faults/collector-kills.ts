import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  assertNothingLost,
  ended,
  postmaster,
  ready,
  spawnCollector,
  storedIds,
  storm,
} from '../collector/storm.js';
import { freePort } from '../support/free-port.js';
import { openTestDatabase, VISIT } from '../support/collector.js';
import { randomFrom } from './random.js';

export interface CollectorFigures {
  readonly acknowledged: number;
  readonly stored: number;
}

/**
 * Kills the collector's process and its database in turn while submissions come in.
 * @throws Error when an acknowledged one is lost, or one is stored twice
 */
export async function killCollector(count: number, seed: number): Promise<CollectorFigures> {
  const random = randomFrom(seed);
  const surveysFolder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  await writeFile(path.join(surveysFolder, 'visit.json'), JSON.stringify(VISIT));
  const database = await openTestDatabase();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const start = () => spawnCollector(port, database.url, surveysFolder);
  let child = start();
  await ready(address);
  const { acknowledged, stop } = storm(address);
  try {
    for (let kill = 0; kill < count; kill++) {
      const before = acknowledged.length;
      await wait(100 + random.below(500));
      if (kill % 2 === 0) {
        child.kill('SIGKILL');
        await ended(child);
        child = start();
      } else process.kill(await postmaster(database.folder), 'SIGKILL');
      await wait(50);
      await ready(address);
      const limit = Date.now() + 30_000;
      while (acknowledged.length <= before + 5) {
        if (Date.now() > limit) throw new Error(`nothing is taken after kill ${kill + 1}`);
        await wait(20);
      }
    }
    await stop();
    const stored = await storedIds(address);
    assertNothingLost(acknowledged, stored);
    return { acknowledged: acknowledged.length, stored: stored.length };
  } catch (error) {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    await stop();
    child.kill('SIGKILL');
    await database.close();
    await rm(surveysFolder, { recursive: true, force: true });
  }
}
