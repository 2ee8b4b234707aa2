import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from '../../src/results/compare.js';
import { isFew, movedByOne } from '../../src/results/one-person.js';

describe('compare', () => {
  it('gives the difference of figures as they are shown', () => {
    assert.deepEqual(compare(4.8, 5.3), { outcome: 'lower', by: 0.5 });
    assert.deepEqual(compare(74, 72), { outcome: 'higher', by: 2 });
    assert.deepEqual(compare(4.6, 4.6), { outcome: 'equal', by: 0 });
  });

  it('loses nothing to binary fractions', () => {
    assert.deepEqual(compare(5.3, 5.1), { outcome: 'higher', by: 0.2 });
    assert.deepEqual(compare(0.3, 0.1 + 0.2), { outcome: 'equal', by: 0 });
  });
});

describe('how far one person moves a result', () => {
  it('is the whole range, divided by the answers', () => {
    assert.equal(movedByOne(10, { min: 0, max: 100 }), 10);
    assert.equal(movedByOne(29, { min: 0, max: 100 }), 3.4);
    assert.equal(movedByOne(13, { min: 1, max: 6 }), 0.4);
  });

  it('is told below 30 answers', () => {
    assert.equal(isFew(29), true);
    assert.equal(isFew(30), false);
  });
});
