import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { aggregate } from '../../src/results/index.js';
import { audit, type Audit } from './audit.js';
import { FIRST_SEED, SEEDS } from './options.js';

// A small part, from seed 1; `npm run test:disclosure` runs a thousand. One seed alone:
// DISCLOSURE_COUNT=1 DISCLOSURE_SEED=17 node --import tsx --test test/disclosure/aggregate.test.ts
describe(`what is published of ${SEEDS.length} random rounds, from seed ${FIRST_SEED}`, () => {
  const audits: Audit[] = [];
  before(async () => {
    for (const seed of SEEDS) audits.push(await audit(seed, aggregate));
  });

  it('gives away no number and no answers of fewer than the threshold', () => {
    const found = audits.filter(({ findings }) => findings.length > 0);
    assert.deepEqual(
      found.map(({ seed, findings }) => ({ seed, findings })),
      [],
    );
  });

  it('is right in every figure, and hides with every figure its counts', () => {
    const faulty = audits.filter(({ faults }) => faults.length > 0);
    assert.deepEqual(
      faulty.map(({ seed, faults }) => ({ seed, faults })),
      [],
    );
  });

  it('shows most groups that reach the threshold, in ordinary rounds', () => {
    const sum = (of: (one: Audit) => number) => audits.reduce((all, one) => all + of(one), 0);
    const shown = sum(({ ordinary }) => ordinary.shown);
    const large = sum(({ ordinary }) => ordinary.large);
    assert.ok(large === 0 || shown > large / 2, `${shown} of ${large}`);
  });
});
