import type { Condition, ConditionValue, QuestionId } from '../engine/index.js';

/** What one question must have been answered, or (`negated`) must not. */
export interface Clause {
  readonly question: QuestionId;
  readonly negated: boolean;
  /** `answer`: one of the values · `chose`: one of them among others · or how it compares. */
  readonly about: 'answer' | 'chose' | 'atLeast' | 'atMost' | 'answered';
  readonly values: readonly ConditionValue[];
}

/** A condition as it is said: negation only in clauses, no group straight in one of its own kind. */
export type Requirement = Clause | Group;

export interface Group {
  readonly join: 'all' | 'any';
  readonly parts: readonly Requirement[];
}

export const isGroup = (requirement: Requirement): requirement is Group => 'join' in requirement;

/** Two requirements that say the same. */
export const isSame = (one: Requirement, other: Requirement): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * May the two be said as one: "A or B to question 3"? What is listed in a clause is joined by
 * "or": one of them is enough where any part is; none of them, where all parts are negated.
 */
const isListable = (join: Group['join'], one: Clause, other: Requirement): boolean =>
  !isGroup(other) &&
  (one.about === 'answer' || one.about === 'chose') &&
  one.about === other.about &&
  one.question === other.question &&
  one.negated === other.negated &&
  one.negated === (join === 'all');

const withListed = (join: Group['join'], parts: readonly Requirement[]): readonly Requirement[] =>
  parts.reduce<readonly Requirement[]>((before, part) => {
    const listed = before.find((each) => !isGroup(each) && isListable(join, each, part));
    if (!listed || isGroup(listed) || isGroup(part))
      return before.some((each) => isSame(each, part)) ? before : [...before, part];
    const values = [...new Set([...listed.values, ...part.values])];
    return before.map((each) => (each === listed ? { ...listed, values } : each));
  }, []);

/** Parts joined; `undefined`: there are none. */
export const grouped = (
  join: Group['join'],
  parts: readonly Requirement[],
): Requirement | undefined => {
  const flat = parts.flatMap((part) => (isGroup(part) && part.join === join ? part.parts : [part]));
  const [first, ...more] = withListed(join, flat);
  return first && more.length ? { join, parts: [first, ...more] } : first;
};

/** The parts that all have to hold. */
export const conjuncts = (requirement: Requirement | undefined): readonly Requirement[] => {
  if (!requirement) return [];
  return isGroup(requirement) && requirement.join === 'all' ? requirement.parts : [requirement];
};

const clauseOf = (
  condition: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>,
  negated: boolean,
): Clause => {
  const { question } = condition;
  if ('equals' in condition)
    return { question, negated, about: 'answer', values: [condition.equals] };
  if ('notEquals' in condition)
    return { question, negated: !negated, about: 'answer', values: [condition.notEquals] };
  if ('in' in condition) return { question, negated, about: 'answer', values: condition.in };
  if ('includes' in condition)
    return { question, negated, about: 'chose', values: [condition.includes] };
  if ('atLeast' in condition)
    return { question, negated, about: 'atLeast', values: [condition.atLeast] };
  if ('atMost' in condition)
    return { question, negated, about: 'atMost', values: [condition.atMost] };
  return { question, negated, about: 'answered', values: [] };
};

/** Reads a condition; not (a and b) is not a, or not b. */
export const requirementOf = (condition: Condition, negated = false): Requirement => {
  if ('not' in condition) return requirementOf(condition.not, !negated);
  if ('all' in condition || 'any' in condition) {
    const [join, parts] =
      'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    const opposite = join === 'all' ? 'any' : 'all';
    // A list of conditions is never empty.
    return grouped(
      negated ? opposite : join,
      parts.map((part) => requirementOf(part, negated)),
    )!;
  }
  return clauseOf(condition, negated);
};
