import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { visitSubmission } from '../support/collector.js';
import { collector, post, problemOf, useCollector } from './posting.js';

useCollector();

describe('a crowd', () => {
  it('is answered 429 with Retry-After beyond the limit, and taken again afterwards', async () => {
    const slow = Array.from({ length: 50 }, () => {
      const pending = request(`${collector.address}/surveys/visit/responses`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Length': '10' },
      });
      pending.on('error', () => undefined);
      pending.write('{');
      return pending;
    });
    let response = await post(visitSubmission());
    /** They come and go in their own time. */
    const until = async (status: number): Promise<void> => {
      for (let tries = 0; response.status !== status && tries < 200; tries += 1) {
        await wait(25);
        response = await post(visitSubmission());
      }
    };
    try {
      await until(429);
      assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
      await problemOf(response, 429, 'busy');
    } finally {
      for (const pending of slow) pending.destroy();
    }
    await until(201);
    assert.equal(response.status, 201);
  });
});
