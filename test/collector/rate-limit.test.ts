import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { namesOfTheDay } from '../../demo/collector/operation/rate-limit.js';
import { openTestDatabase, startCollector, VISIT, visitSubmission } from '../support/collector.js';
import type { TestCollector, TestDatabase } from '../support/collector.js';
import { problemOf } from './posting.js';

let database: TestDatabase;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

async function withCollector(
  environment: Record<string, string>,
  task: (collector: TestCollector) => Promise<void>,
): Promise<void> {
  const databaseUrl = database.url;
  const collector = await startCollector({ surveys: [VISIT], databaseUrl, environment });
  try {
    await task(collector);
    assert.deepEqual(collector.reported, []);
  } finally {
    await collector.close();
  }
}

const from = (address: string) => ({ 'X-Forwarded-For': address });

describe('RATE_LIMIT', () => {
  it('is off when nothing is said', () =>
    withCollector({}, async ({ post }) => {
      for (let count = 0; count < 100; count += 1) {
        const response = await post('visit', visitSubmission());
        assert.equal(response.status, 201);
        assert.equal(response.headers.get('X-RateLimit-Limit'), null);
      }
    }));

  it('lets a sender post so many a minute, and tells him when to come back', () =>
    withCollector(
      { RATE_LIMIT: '3', ALLOWED_ORIGINS: 'https://a.example' },
      async ({ address, post }) => {
        const Origin = 'https://a.example';
        for (let count = 0; count < 3; count += 1) {
          const response = await post('visit', visitSubmission());
          assert.equal(response.status, 201);
          assert.equal(response.headers.get('X-RateLimit-Remaining'), null);
        }
        const submission = visitSubmission();
        const response = await post('visit', submission, { Origin });
        const seconds = Number(response.headers.get('Retry-After'));
        assert.ok(seconds > 0 && seconds <= 60, `${seconds} seconds`);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), Origin);
        assert.equal(response.headers.get('X-RateLimit-Limit'), null);
        await problemOf(response, 429, 'busy');
        // Whoever comes to read, or asks whether he may post, is not counted.
        assert.equal((await fetch(`${address}/surveys/visit`)).status, 200);
        const preflight = await fetch(`${address}/surveys/visit/responses`, { method: 'OPTIONS' });
        assert.equal(preflight.status, 204);
      },
    ));

  it('counts senders apart behind a trusted proxy, IPv6 by the network of a household', () =>
    withCollector({ RATE_LIMIT: '1', TRUST_PROXY: '127.0.0.1, ::1' }, async ({ post }) => {
      const statuses: number[] = [];
      for (const sender of [
        ...['192.0.2.1', '192.0.2.2', '192.0.2.1'],
        ...['2001:db8:1:1::1', '2001:db8:1:1::2', '2001:db8:1:2::1'],
        // What the sender says of himself stands in front of what the proxy says of him.
        '198.51.100.9, 192.0.2.1',
      ])
        statuses.push((await post('visit', visitSubmission(), from(sender))).status);
      assert.deepEqual(statuses, [201, 201, 429, 201, 429, 201, 429]);
    }));

  it('believes nobody about who the sender is when no proxy is trusted', () =>
    withCollector({ RATE_LIMIT: '1' }, async ({ post }) => {
      assert.equal((await post('visit', visitSubmission(), from('192.0.2.1'))).status, 201);
      assert.equal((await post('visit', visitSubmission(), from('192.0.2.2'))).status, 429);
    }));

  it('believes as many proxies as TRUST_PROXY says', () =>
    withCollector({ RATE_LIMIT: '1', TRUST_PROXY: '1' }, async ({ post }) => {
      const statuses: number[] = [];
      for (const sender of ['192.0.2.1', '192.0.2.9, 192.0.2.1', '192.0.2.2'])
        statuses.push((await post('visit', visitSubmission(), from(sender))).status);
      assert.deepEqual(statuses, [201, 429, 201]);
    }));

  it('begins anew each day', () =>
    withCollector({ RATE_LIMIT: '1' }, async ({ post, setTime }) => {
      assert.equal((await post('visit', visitSubmission())).status, 201);
      assert.equal((await post('visit', visitSubmission())).status, 429);
      setTime('2026-10-13T10:00:00Z');
      assert.equal((await post('visit', visitSubmission())).status, 201);
    }));
});

describe('the name of a sender', () => {
  it('is the same within a day, another one the next day and in another process', () => {
    let today = '2026-10-12';
    const nameOf = namesOfTheDay(() => today);
    const name = nameOf('192.0.2.1');
    assert.match(name, /^[\w-]{43}$/);
    assert.equal(nameOf('192.0.2.1'), name);
    assert.notEqual(nameOf('192.0.2.2'), name);
    assert.notEqual(namesOfTheDay(() => today)('192.0.2.1'), name);
    today = '2026-10-13';
    assert.notEqual(nameOf('192.0.2.1'), name);
    today = '2026-10-12';
    assert.notEqual(nameOf('192.0.2.1'), name);
  });
});
