import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultsDocument } from '../../src/results/results-document.js';
import { attack } from './attack.js';
import type { DataSet } from './data-set.js';
import { hiding, hidingFigures, naively, smallRound, smallSurvey } from './small-round.js';

/** What the attack finds, one line a finding. */
async function found(dataSet: DataSet, documents: readonly ResultsDocument[]) {
  const { findings, contradictions } = await attack(dataSet, documents);
  assert.deepEqual(contradictions, []);
  return findings.map(({ kind, path, what, value }) => `${kind}: ${path}, ${what}: ${value}`);
}

const foundNaively = (dataSet: DataSet) => found(dataSet, naively(dataSet));

describe('the attack on one publication', () => {
  it('works out the one group that is hidden, from all minus the others', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [3, 'a', 1],
      [4, 'a', 3],
      [2, 'c', 5],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'remainder: region=south or region=rest, responses: 2',
      'remainder-base: region=south or region=rest, base of first: 2',
    ]);
  });

  it('finds nothing where two hidden groups are enough together', async () => {
    const round = smallRound(smallSurvey(), [
      [3, 'a', 1],
      [4, 'a', 3],
      [3, 'b', 2],
      [4, 'c', 5],
      [1, 'c', 2],
    ]);
    const [document] = naively(round);
    assert.deepEqual(await found(round, [hiding('c', document!)]), []);
  });

  it('works out those without an answer, when all groups are shown', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [6, 'a', 1],
      [5, 'c', 3],
      [1, undefined, 3],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'remainder: region=rest, responses: 1',
      'remainder-base: region=rest, base of first: 1',
    ]);
  });

  it('takes the groups of one breakdown from their merger in another', async () => {
    const merge = [{ label: 'a and b', values: ['a', 'b'] }];
    const round = smallRound(smallSurvey(['unit', { by: 'unit', merge }]), [
      [6, 'a', 1],
      [2, 'b', 4],
      [3, 'c', 3],
      [3, 'd', 2],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'merger: unit=b, responses: 2',
      'merger-base: unit=b, base of first: 2',
    ]);
  });

  it('takes units from the region that they lie in', async () => {
    const round = smallRound(smallSurvey(['unit', 'region']), [
      [6, 'a', 1],
      [2, 'b', 4],
      [3, 'c', 3],
      [3, 'd', 2],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'merger: unit=b,region=north, responses: 2',
      'merger-base: unit=b,region=north, base of first: 2',
    ]);
  });

  it('works out the base of a figure where the number of responses says nothing', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [3, 'a', 1],
      [4, 'a', 3],
      [2, 'c', 5],
      [4, 'c'],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'remainder-base: region=south or region=rest, base of first: 2',
    ]);
  });

  it('works out answers that are all alike', async () => {
    const round = smallRound(smallSurvey(), [
      [4, 'a', 1],
      [3, 'a', 2],
      [3, 'b', 5],
      [4, 'c', 5],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'alike: unit=b (not listed), answers, base of first: 15',
      'alike: unit=c (not listed), answers, base of first: 20',
    ]);
  });

  it('works out that all are satisfied', async () => {
    const round = smallRound(smallSurvey(['unit'], 'positive-share'), [
      [5, 'a', 1],
      [2, 'a', 4],
      [3, 'b', 5],
      [2, 'c', 4],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'alike: unit=b (not listed), answers, base of first: 3',
      'alike: unit=c (not listed), answers, base of first: 2',
    ]);
  });

  it('works out numbers that there is room for once only', async () => {
    // Eight are left for two units that have four at most, when one region says that it has them all.
    const round = smallRound(smallSurvey(['unit', 'region']), [
      [3, 'a', 1],
      [5, 'b', 5],
      [4, 'c', 1],
      [4, 'd', 2],
    ]);
    assert.deepEqual(
      (await foundNaively(round)).filter((line) => line.startsWith('bounds:')),
      [
        'bounds: unit=c,region=south (not listed), responses: 4',
        'bounds: unit=d,region=south (not listed), responses: 4',
      ],
    );
  });

  it('counts it apart what only the rule gives away: that the smallest next group is hidden', async () => {
    const round = smallRound(smallSurvey(), [
      [9, 'a', 1],
      [9, 'a', 4],
      [5, 'b', 3],
      [4, 'c', 2],
      [1, 'c', 5],
      [2, 'd', 4],
    ]);
    const [document] = naively(round);
    assert.deepEqual(await found(round, [hiding('c', document!)]), [
      'by-the-rule: unit=d or unit=rest (too few together), responses: 2',
    ]);
  });

  it('counts it apart that a hidden group lies in a shown one that answered alike', async () => {
    const round = smallRound(smallSurvey(['unit', 'region']), [
      [3, 'a', 5],
      [4, 'b', 5],
      [3, 'c', 1],
      [4, 'd', 2],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'alike-in-shown: unit=a,region=north (not listed), answers, base of first: 15',
      'alike-in-shown: unit=b,region=north (not listed), answers, base of first: 20',
    ]);
  });

  it('counts it apart that the whole round answered alike', async () => {
    const round = smallRound(smallSurvey(), [
      [7, 'a', 5],
      [3, 'b', 5],
      [4, 'c', 5],
    ]);
    assert.deepEqual(
      (await foundNaively(round)).map((line) => line.split(':')[0]),
      ['alike-in-round', 'alike-in-round'],
    );
  });

  it('finds nothing in the difference of a shown group and a shown base in it', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [3, 'a', 1],
      [4, 'a', 3],
      [2, 'a'],
      [5, 'c', 5],
    ]);
    assert.deepEqual(await foundNaively(round), []);
  });

  it('finds nothing when a hidden figure stands beside others that are not shown', async () => {
    const round = smallRound(smallSurvey(['region']), [
      [3, 'a', 1],
      [4, 'a', 3],
      [3, 'c', 5],
      [3, 'c', 1],
      [4, 'c'],
    ]);
    const [document] = naively(round);
    assert.deepEqual(await found(round, [hidingFigures('south', document!)]), []);
  });
});

describe('the attack on publications in steps', () => {
  const first = [
    [6, 'a', 1],
    [6, 'c', 4],
  ] as const;

  it('takes an earlier publication from a later one', async () => {
    const round = smallRound(smallSurvey(['region']), first, [
      [2, 'a', 3],
      [5, 'c', 5],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'sequence: region=north, responses since publication 0: 2',
      'sequence-base: region=north, base of first since publication 0: 2',
    ]);
  });

  it('finds nothing where each group grew by the threshold or not at all', async () => {
    const round = smallRound(smallSurvey(['region']), first, [[5, 'a', 3]]);
    assert.deepEqual(await foundNaively(round), []);
  });

  it('counts it apart that the base of the round grew by less than the threshold', async () => {
    const round = smallRound(smallSurvey([{ by: 'region' }]), first, [
      [2, 'a', 3],
      [3, 'a'],
    ]);
    assert.deepEqual(await foundNaively(round), [
      'sequence-base: region=north, base of first since publication 0: 2',
      'sequence-round-base: region=north or region=south, base of first since publication 0: 2',
    ]);
  });

  it('compares publications that do not follow one another', async () => {
    const round = smallRound(
      [smallSurvey(['region']), smallSurvey([]), smallSurvey(['region'])],
      first,
      [
        [2, 'a', 3],
        [5, 'c', 5],
      ],
      [[5, 'c', 2]],
    );
    assert.deepEqual(
      (await foundNaively(round)).filter((line) => !line.includes('base')),
      ['sequence-far: region=north, responses since publication 0: 2'],
    );
  });
});
