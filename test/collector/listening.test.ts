import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { openTestDatabase } from '../support/collector.js';
import type { TestDatabase } from '../support/collector.js';
import { freePort } from '../support/free-port.js';
import { ended, ready, spawnCollector } from './storm.js';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

/** An address by which others reach this machine; one of its own where it has no network. */
const outside =
  Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address ?? '127.0.0.2';

/** Does a collector with these settings answer at an address of this machine? */
async function answersAt(host: string, settings: Record<string, string>): Promise<boolean> {
  const port = await freePort();
  const child = spawnCollector(port, database.url, 'demo/surveys', settings);
  try {
    await ready(`http://127.0.0.1:${port}`);
    const { ok } = await fetch(`http://${host}:${port}/healthz`);
    return ok;
  } catch {
    return false;
  } finally {
    child.kill('SIGTERM');
    await ended(child);
  }
}

describe('HOST', () => {
  it('is the one address of this machine that other machines do not reach, unless it is said', async () => {
    assert.equal(await answersAt('127.0.0.1', {}), true);
    assert.equal(await answersAt(outside, {}), false);
  });

  it('may be every address', async () => {
    assert.equal(await answersAt(outside, { HOST: '0.0.0.0' }), true);
  });
});

describe('a setting that is wrong', () => {
  it('ends the start', async () => {
    const settings = { ADMIN_TOKEN: 'nineteen-characters', TRUST_PROXY: 'true' };
    const child = spawnCollector(await freePort(), database.url, 'demo/surveys', settings);
    assert.equal(await ended(child), 1);
  });
});
