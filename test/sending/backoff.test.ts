import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backoff } from '../../src/sending/sender.js';

describe('backoff', () => {
  it('doubles from two seconds to a ceiling of five minutes', () => {
    const ceilings = [1, 2, 3, 4, 8, 9, 10, 1000].map((attempts) => backoff(attempts, 1));
    assert.deepEqual(ceilings, [2000, 4000, 8000, 16_000, 256_000, 300_000, 300_000, 300_000]);
  });

  it('spreads over the whole range', () => {
    assert.equal(backoff(5, 0), 0);
    assert.equal(backoff(5, 0.5), 16_000);
  });
});
