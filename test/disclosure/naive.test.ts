import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { attack } from './attack.js';
import { audit, type Audit } from './audit.js';
import type { FindingKind } from './finding.js';
import { publishNaively } from './naive.js';
import { randomFrom } from '../faults/random.js';
import { randomDataSet } from './random-data.js';
import { exchanged } from './exchanged.js';

// That the audit finds nothing means something only when it finds what is there.
const SEEDS = Array.from({ length: 30 }, (_, index) => 1000 + index);

describe('documents that hide only what is too few', () => {
  let audits: readonly Audit[];
  before(async () => {
    audits = await Promise.all(SEEDS.map((seed) => audit(seed, publishNaively)));
  });

  const seedsWith = (kinds: readonly FindingKind[]): number =>
    audits.filter(({ findings }) => findings.some(({ kind }) => kinds.includes(kind))).length;

  it('are right in every figure', () => {
    const faults = audits.flatMap(({ seed, faults: own }) =>
      own
        .filter((fault) => !fault.includes('only hidden groups'))
        .map((fault) => `${seed}: ${fault}`),
    );
    assert.deepEqual(faults, []);
  });

  it('show every group that reaches the threshold', () => {
    for (const { seed, groups } of audits) assert.equal(groups.shown, groups.large, `seed ${seed}`);
  });

  const holes: readonly (readonly [string, readonly FindingKind[], number])[] = [
    ['all minus the others', ['remainder'], 10],
    ['the base of a figure minus the others', ['remainder-base'], 10],
    ['a merger minus its parts', ['merger', 'merger-base'], 5],
    ['answers that are all alike', ['alike', 'sequence-alike'], 3],
    ['a later publication minus an earlier one', ['sequence', 'sequence-base'], 5],
    ['room for one number only', ['bounds', 'bounds-base', 'sequence-bounds'], 2],
  ];
  for (const [name, kinds, least] of holes)
    it(`give away ${name}`, () => {
      const seeds = seedsWith(kinds);
      assert.ok(seeds >= least, `in ${seeds} of ${SEEDS.length} rounds`);
    });

  it('hold nothing to find when no breakdown is shown', async () => {
    for (const seed of SEEDS) {
      const { findings, doubts } = await audit(seed, (...of) => ({
        ...publishNaively(...of),
        breakdowns: [],
      }));
      const others = doubts.filter(({ kind }) => kind !== 'sequence-round-base');
      assert.deepEqual([...findings, ...others], [], `seed ${seed}`);
    }
  });
});

describe('what the attack finds', () => {
  it('is the same number in all responses that the same documents are made of', async () => {
    let compared = 0;
    for (const seed of SEEDS.slice(0, 12)) {
      const dataSet = randomDataSet(seed);
      const documentsOf = (one: typeof dataSet) =>
        one.publications.map(({ survey, responses }) =>
          publishNaively(survey, responses, { round: one.round, publishedOn: '2026-12-01' }),
        );
      const documents = documentsOf(dataSet);
      const random = randomFrom(seed);
      const found = (await attack(dataSet, documents)).findings;
      let same = 0;
      for (let tries = 0; tries < 30 && same < 1; tries++) {
        const other = exchanged(random, dataSet);
        if (JSON.stringify(documentsOf(other)) !== JSON.stringify(documents)) continue;
        same += 1;
        compared += 1;
        const again = (await attack(other, documents)).findings;
        const key = ({ kind, step, path, what, value }: (typeof found)[number]) =>
          [kind, step, path, what, value].join(' ');
        // Which answers are alike depends on the number that is granted, so these are not the same.
        const numbers = (list: typeof found) =>
          list
            .filter(({ kind }) => !kind.includes('alike'))
            .map(key)
            .sort();
        assert.deepEqual(numbers(again), numbers(found), `seed ${seed}`);
      }
    }
    assert.ok(compared >= 5, `${compared} other rounds with the same documents`);
  });
});
