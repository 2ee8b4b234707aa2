import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultsDocument } from '../../src/results/results-document.js';
import { faultsOf } from './document-checks.js';
import { hiding, naively, smallRound, smallSurvey } from './small-round.js';

const round = smallRound(smallSurvey(['unit']), [
  [6, 'a', 4],
  [5, 'b', 2],
]);
const [document] = naively(round);
const faults = (changed: ResultsDocument) => faultsOf(round.publications[0]!, round.round, changed);

describe('the checks of a document', () => {
  it('find nothing in a right one', () => {
    assert.deepEqual(faults(document!), []);
  });

  it('find a wrong number of responses', () => {
    assert.deepEqual(faults({ ...document!, answered: 12 }), ['answered 12, not 11']);
  });

  it('find a wrong figure', () => {
    const overall = { of: { area: 'whole' }, n: 11, mean: 3.2 };
    assert.deepEqual(faults({ ...document!, overall }), [
      'overall: {"n":11,"values":{"mean":3.2}}, not {"n":11,"values":{"mean":3.1}}',
    ]);
  });

  it('find a wrong distribution', () => {
    const [question] = document!.questions;
    assert.deepEqual(faults({ ...document!, questions: [{ ...question!, distribution: [] }] }), [
      'questions first: [], not [{"value":1,"n":0,"percent":0},{"value":2,"n":5,"percent":45},' +
        '{"value":3,"n":0,"percent":0},{"value":4,"n":6,"percent":55},{"value":5,"n":0,"percent":0}]',
    ]);
  });

  it('find a count beside what is hidden, and a reason that is not true', () => {
    const group = { values: ['a'], label: 'a', hidden: 'too-few', answered: 6 } as const;
    const breakdowns = [{ by: 'unit', label: 'Unit', groups: [group] }];
    assert.deepEqual(faults({ ...document!, breakdowns }), [
      'unit=a: is hidden, but has answered',
      'unit=a: is hidden as too-few, not protects-others',
    ]);
    assert.deepEqual(faults(hiding('a', document!)), []);
  });

  it('find a group with fewer responses than the threshold', () => {
    const small = smallRound(smallSurvey(['unit']), [
      [6, 'a', 4],
      [2, 'b', 2],
    ]);
    const [own] = naively(small);
    const breakdowns = [
      { by: 'unit', label: 'Unit', groups: [{ values: ['b'], label: 'b', answered: 2 }] },
    ];
    assert.deepEqual(faultsOf(small.publications[0]!, small.round, { ...own!, breakdowns }), [
      'unit=b: shows 2 responses',
    ]);
  });

  it('find a question that is left out', () => {
    assert.ok(faults({ ...document!, questions: [] }).includes('questions: , not first'));
  });
});
