import assert from 'node:assert/strict';
import type { Problem, ProblemParams } from '../../src/engine/document/problem.js';

/** A document with faults, and what is to be found. */
export interface Faulty {
  readonly document: unknown;
  /** `params` lists those that matter; the severity is `error` unless told. */
  readonly problems: readonly (Pick<Problem, 'path' | 'code' | 'params'> & Partial<Problem>)[];
}

/** The problems found, with only the parameters that are expected. */
function comparable(found: readonly Problem[], expected: Faulty['problems']) {
  const speaksOf = ({ path, code }: Problem): ProblemParams =>
    Object.assign(
      {},
      ...expected.filter((one) => one.path === path && one.code === code).map((one) => one.params),
    );
  return found.map((problem) => {
    const told = Object.keys(speaksOf(problem));
    const params = Object.entries(problem.params).filter(([name]) => told.includes(name));
    return { ...problem, params: Object.fromEntries(params) };
  });
}

const sorted = (problems: readonly unknown[]) => problems.map((one) => JSON.stringify(one)).sort();
const ordered = ({ path, code, params, severity = 'error' }: Faulty['problems'][number]) => ({
  path,
  code,
  params: Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))),
  severity,
});

/** Exactly these problems are found, in any order. */
export function assertProblems(found: readonly Problem[], expected: Faulty['problems']): void {
  assert.deepEqual(sorted(comparable(found, expected).map(ordered)), sorted(expected.map(ordered)));
}
