import loadHighs, { type Highs } from 'highs';
import { valueOf, type Constraint, type LinearModel, type Terms } from './linear-model.js';

let loading: Promise<Highs> | undefined;

/** The solver, loaded once. */
export const loadSolver = (): Promise<Highs> => (loading ??= loadHighs());

const INFEASIBLE = 8;
const OPTIMAL = 7;

/** Does any choice of whole numbers keep all constraints? */
function isPossible(highs: Highs, size: number, constraints: readonly Constraint[]): boolean {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of constraints) {
    for (const [variable, weight] of terms)
      if (weight !== 0) {
        indices.push(variable);
        values.push(weight);
      }
    starts.push(indices.length);
  }
  const all = <Value>(value: Value): Value[] => Array.from({ length: size }, () => value);
  const bound = (value: number) => (value === Infinity ? highs.infinity : value);
  const model = highs.createModel({
    ...{ numCols: size, numRows: constraints.length },
    ...{ colCost: all(0), colLower: all(0), colUpper: all(highs.infinity) },
    rowLower: constraints.map(({ least }) => (least === -Infinity ? -highs.infinity : least)),
    rowUpper: constraints.map(({ most }) => bound(most)),
    integrality: all(1 as const),
    matrix: {
      ...{ format: 'csr' as const, numRows: constraints.length, numCols: size },
      ...{ starts, indices, values },
    },
  });
  try {
    model.options.set({ output_flag: false, time_limit: 20 });
    const { modelStatus } = model.run();
    if (modelStatus !== OPTIMAL && modelStatus !== INFEASIBLE)
      throw new Error(`The solver gave up with status ${modelStatus}.`);
    return modelStatus === OPTIMAL;
  } finally {
    model.dispose();
  }
}

/** Can the sum be another than it is in truth, when the granted sums stay as they are? */
export function canDiffer(
  highs: Highs,
  model: LinearModel,
  truth: readonly number[],
  target: Terms,
  granted: readonly Terms[],
): boolean {
  const fixed = granted.map((terms): Constraint => {
    const value = valueOf(terms, truth);
    return { why: 'granted', terms, least: value, most: value };
  });
  const value = valueOf(target, truth);
  const differs = (least: number, most: number): boolean =>
    isPossible(highs, model.size, [
      ...model.constraints,
      ...fixed,
      { why: 'another value', terms: target, least, most },
    ]);
  return differs(value + 1, Infinity) || differs(-Infinity, value - 1);
}
