import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCertainlyAlike, rest, sumsOf } from '../../src/results/suppression/certainty.js';

/** How often each value was answered in the whole round. */
const answered = (counts: Readonly<Record<number, number>>) =>
  Object.entries(counts).map(([value, n]) => ({ value: Number(value), n }));

const isNear = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-6, `${actual}, not ${expected}`);

describe('what a rounded figure leaves open', () => {
  it('is half a step to both sides, for all responses together', () => {
    const { least, most } = sumsOf(10, 4.8, 0.1, false);
    isNear(least, 47.5);
    isNear(most, 48.5);
  });

  it('leaves out the end that would be rounded away from zero', () => {
    assert.ok(sumsOf(10, 4.8, 0.1, false).most < 48.5);
    assert.equal(sumsOf(10, 4.8, 0.1, false).least, 10 * (4.8 - 0.05));
    assert.ok(sumsOf(10, -4.8, 0.1, false).least > -48.5);
  });

  it('grows with every figure that is taken away', () => {
    const parts = [
      { least: 10, most: 11 },
      { least: 20, most: 22 },
    ];
    assert.deepEqual(rest({ least: 100, most: 100 }, parts), { least: 67, most: 70 });
  });
});

describe('all who are left answered alike', () => {
  const left = (counts: Readonly<Record<number, number>>, count: number, sum: number) => ({
    values: answered(counts),
    count,
    sum,
  });

  it('certainly, when the whole round did', () => {
    assert.ok(isCertainlyAlike([left({ 6: 9 }, 5, 30)], { least: 30, most: 30 }));
  });

  it('certainly, when the sum is at the end of what they can have answered', () => {
    assert.ok(isCertainlyAlike([left({ 1: 4, 6: 9 }, 5, 30)], { least: 30, most: 34 }));
  });

  it('not certainly, when rounding leaves room for another answer', () => {
    assert.ok(!isCertainlyAlike([left({ 5: 4, 6: 9 }, 5, 30)], { least: 29, most: 31 }));
  });

  it('not certainly, when a lower and a higher answer make up for each other', () => {
    assert.ok(!isCertainlyAlike([left({ 3: 1, 4: 9, 5: 1 }, 5, 20)], { least: 20, most: 20 }));
  });

  it('certainly, when nobody gave the answer that would make up for it', () => {
    assert.ok(isCertainlyAlike([left({ 3: 1, 4: 9 }, 5, 20)], { least: 20, most: 20 }));
  });

  it('not at all, when they did not', () => {
    assert.ok(!isCertainlyAlike([left({ 3: 4, 4: 9 }, 5, 19)], { least: 19, most: 19 }));
  });
});
