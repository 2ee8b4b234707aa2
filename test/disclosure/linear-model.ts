/** A sum of variables: variable → how often it counts. */
export type Terms = ReadonlyMap<number, number>;

/** What is known: the sum lies between the two, both included. */
export interface Constraint {
  readonly why: string;
  readonly terms: Terms;
  readonly least: number;
  readonly most: number;
  /** An area's base: exact when each of its questions is shown in the same place. */
  readonly isOfArea?: boolean;
}

/** Each variable is a number of responses: whole, and not below 0. */
export interface LinearModel {
  readonly size: number;
  readonly constraints: readonly Constraint[];
}

export function sumOf(variables: Iterable<number>, weight = 1): Terms {
  const terms = new Map<number, number>();
  for (const variable of variables) terms.set(variable, (terms.get(variable) ?? 0) + weight);
  return terms;
}

/** The one and the other, the other `weight` times. */
export function joined(one: Terms, other: Terms, weight = 1): Terms {
  const terms = new Map(one);
  for (const [variable, count] of other)
    terms.set(variable, (terms.get(variable) ?? 0) + weight * count);
  return terms;
}

export const valueOf = (terms: Terms, numbers: readonly number[]): number => {
  let sum = 0;
  for (const [variable, count] of terms) sum += count * numbers[variable]!;
  return sum;
};

export const isKept = ({ terms, least, most }: Constraint, numbers: readonly number[]): boolean => {
  const value = valueOf(terms, numbers);
  return value >= least - 1e-6 && value <= most + 1e-6;
};
