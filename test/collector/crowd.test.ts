import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startCollector, VISIT, visitSubmission } from '../support/collector.js';
import { collector, post, problemOf, useCollector } from './posting.js';

useCollector();

/** POSTs whose bodies never end. */
const beginPosts = (address: string, count: number): ClientRequest[] =>
  Array.from({ length: count }, () => {
    const pending = request(`${address}/surveys/visit/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '10' },
    });
    pending.on('error', () => undefined);
    pending.write('{');
    return pending;
  });

/** Posts until it is answered so, or five seconds are over; they come and go in their own time. */
async function postUntil(status: number): Promise<Response> {
  let response = await post(visitSubmission());
  for (let tries = 0; response.status !== status && tries < 200; tries += 1) {
    await wait(25);
    response = await post(visitSubmission());
  }
  return response;
}

describe('a crowd', () => {
  it('is answered 429 with Retry-After beyond the limit', async () => {
    const slow = beginPosts(collector.address, 170);
    try {
      const response = await postUntil(429);
      assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
      await problemOf(response, 429, 'busy');
    } finally {
      for (const pending of slow) pending.destroy();
    }
    assert.equal((await postUntil(201)).status, 201);
  });

  it('of bodies that never end gives way to those that do', async () => {
    const slow = beginPosts(collector.address, 170);
    try {
      await postUntil(429);
      for (let times = 0; times < 20; times += 1) assert.equal((await postUntil(201)).status, 201);
    } finally {
      for (const pending of slow) pending.destroy();
    }
  });
});

describe('a body that never ends', () => {
  it('is cut when its time is over, also when it drips', async () => {
    const hasty = await startCollector({
      surveys: [VISIT],
      databaseUrl: collector.databaseUrl,
      bodyPatience: 300,
    });
    const begun = Date.now();
    const [pending] = beginPosts(hasty.address, 1);
    const drip = setInterval(() => pending!.write(' '), 50);
    try {
      await new Promise((resolve) => pending!.once('close', resolve));
      assert.ok(Date.now() - begun < 10_000);
      const { status } = await hasty.post('visit', visitSubmission());
      assert.equal(status, 201);
    } finally {
      clearInterval(drip);
      await hasty.close();
    }
    assert.deepEqual(hasty.reported, []);
  });
});
