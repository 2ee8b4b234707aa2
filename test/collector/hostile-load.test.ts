import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { setMaxListeners } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isSmallJson } from '../../demo/collector/replies/small-json.js';
import { openTestDatabase, postTo, visitSubmission } from '../support/collector.js';
import type { TestDatabase } from '../support/collector.js';
import { freePort } from '../support/free-port.js';
import { attacks, PATTERNED } from './attacks.js';
import { ended, ready, spawnCollector } from './storm.js';

let database: TestDatabase;
let surveysFolder: string;
let child: ChildProcess;
let address: string;
before(async () => {
  database = await openTestDatabase();
  surveysFolder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  await writeFile(path.join(surveysFolder, 'visit.json'), JSON.stringify(PATTERNED));
  const port = await freePort();
  // A process of its own: who attacks must not slow down what is attacked.
  child = spawnCollector(port, database.url, surveysFolder);
  address = `http://127.0.0.1:${port}`;
  await ready(address);
});
after(async () => {
  child.kill('SIGTERM');
  await ended(child);
  await database.close();
  await rm(surveysFolder, { recursive: true, force: true });
});

describe('a good submission is stored while others send', () => {
  for (const [name, attack] of Object.entries(attacks))
    it(name, async () => {
      const going = new AbortController();
      setMaxListeners(0, going.signal);
      const attackers = attack(address, going.signal);
      await wait(200);
      try {
        for (let count = 0; count < 20; count += 1) {
          const response = await postTo(address, 'visit', visitSubmission());
          assert.equal(response.status, 201);
        }
      } finally {
        going.abort();
        await attackers;
      }
    });
});

describe('a body of more parts than any survey has', () => {
  it('is refused before it is read', async () => {
    for (const body of [
      JSON.stringify(Array.from({ length: 20_000 }, () => 1)),
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [key, 1]))),
      '['.repeat(1000) + ']'.repeat(1000),
      '{"a":'.repeat(1000),
    ]) {
      assert.equal(isSmallJson(body), false);
      assert.equal((await postTo(address, 'visit', body)).status, 422);
    }
  });

  it('is none that has many commas, brackets and quotation marks in its texts', () => {
    const text = `${',:[{'.repeat(20_000)}"\\"]}`;
    assert.equal(isSmallJson(JSON.stringify({ answers: { a: text, b: `\\${text}\\` } })), true);
    assert.equal(isSmallJson(JSON.stringify([...Array(5000).keys()])), true);
    assert.equal(isSmallJson('"'), true);
    assert.equal(isSmallJson('"\\'), true);
    assert.equal(isSmallJson(''), true);
  });
});
