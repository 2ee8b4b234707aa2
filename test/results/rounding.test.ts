import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roundMean, roundPercent } from '../../src/results/rounding.js';

describe('rounding', () => {
  it('is half away from zero', () => {
    assert.deepEqual([4.25, 4.249, -4.25, 87 / 20].map(roundMean), [4.3, 4.2, -4.3, 4.4]);
    assert.deepEqual([44.5, 45.4999, -0.5, (29 / 34) * 100].map(roundPercent), [45, 45, -1, 85]);
  });

  it('loses no half to binary fractions', () => {
    assert.equal(roundMean(1.15), 1.2);
    assert.equal(roundMean((4.1 + 4.2) / 2), 4.2);
    assert.equal(roundMean(0.1 + 0.25), 0.4);
  });

  it('gives no minus zero', () => assert.ok(Object.is(roundMean(-0.01), 0)));
});
