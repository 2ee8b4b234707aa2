import { holds, NOT_APPLICABLE } from '../../src/engine/index.js';
import type { Condition, Survey } from '../../src/engine/index.js';
import type { DataSet, PostedResponse } from './data-set.js';

/** Somebody without an answer or value, or with one that is not scored. */
export const REST = 'rest';
/** Somebody who was not asked. */
export const NOT_ASKED = 'not-asked';

type Value = string | number | boolean;

/** The smallest groups that a reader can tell apart by the keys: a category for each key. */
export type Atom = Readonly<Record<string, Value>>;

/**
 * Keys of breakdowns that have to be looked at together, because belonging to a group of one tells
 * something of the other: a unit lies in one region; a question is asked after a certain answer.
 */
export interface Family {
  readonly keys: readonly string[];
  readonly atoms: readonly Atom[];
}

/** The keys that the round's documents break down by, and each one's categories. */
function categoriesOf(
  { publications, regions }: DataSet,
  listed: ReadonlyMap<string, ReadonlySet<Value>>,
): ReadonlyMap<string, readonly Value[]> {
  const { survey } = publications[0]!;
  return new Map(
    [...listed].map(([key, values]): [string, readonly Value[]] => {
      const question = survey.questions.find(({ id }) => id === key);
      if (question?.type === 'single-choice') {
        const scored = question.choices.filter((choice) => choice.scored);
        const own = scored.map(({ value }) => value);
        return [key, [...own, REST, ...(question.visibleIf ? [NOT_ASKED] : [])]];
      }
      if (question) return [key, [true, false, REST]];
      if (key === 'unit') return [key, [...Object.keys(regions), REST]];
      if (key === 'region') return [key, [...new Set(Object.values(regions)), REST]];
      return [key, [...values, REST]];
    }),
  );
}

/** The questions that a condition is on. */
export function askedAfter(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(askedAfter);
  if ('any' in condition) return condition.any.flatMap(askedAfter);
  return 'not' in condition ? askedAfter(condition.not) : [condition.question];
}

/** Does the condition hold for whoever is in the atom? Only for conditions on the family's keys. */
export const holdsIn = (condition: Condition, atom: Atom): boolean =>
  holds(condition, (id) => {
    const value = atom[id];
    return value === REST || value === NOT_ASKED ? undefined : value;
  });

const isPossible = ({ regions }: DataSet, survey: Survey, keys: readonly string[]) => {
  const isNested = keys.includes('unit') && keys.includes('region');
  return (atom: Atom): boolean => {
    if (isNested && atom.region !== (atom.unit === REST ? REST : regions[String(atom.unit)]))
      return false;
    return keys.every((key) => {
      const condition = survey.questions.find(({ id }) => id === key)?.visibleIf;
      const isOurs = askedAfter(condition).every((id) => keys.includes(id));
      return !condition || !isOurs || holdsIn(condition, atom) === (atom[key] !== NOT_ASKED);
    });
  };
};

export function familiesOf(
  dataSet: DataSet,
  listed: ReadonlyMap<string, ReadonlySet<Value>>,
): readonly Family[] {
  const categories = categoriesOf(dataSet, listed);
  const { survey } = dataSet.publications[0]!;
  const together: string[][] = [];
  for (const key of categories.keys()) {
    const conditions = askedAfter(survey.questions.find(({ id }) => id === key)?.visibleIf);
    const before = [...conditions, ...(key === 'region' ? ['unit'] : [])];
    const known = together.find((keys) => keys.some((other) => before.includes(other)));
    if (known) known.push(key);
    else together.push([key]);
  }
  return together.map((keys) => {
    const combine = (atoms: readonly Atom[], key: string): readonly Atom[] =>
      atoms.flatMap((atom) => categories.get(key)!.map((value) => ({ ...atom, [key]: value })));
    const atoms = keys.reduce<readonly Atom[]>(combine, [{}]);
    return { keys, atoms: atoms.filter(isPossible(dataSet, survey, keys)) };
  });
}

/** The truth, for the audit's eyes only: which category of the key the response is in. */
function categoryOf(
  survey: Survey,
  key: string,
  { answers, context }: PostedResponse,
  known: ReadonlySet<Value>,
): Value {
  const question = survey.questions.find(({ id }) => id === key);
  const isHidden = question?.visibleIf && !holds(question.visibleIf, (id) => answers[id]);
  if (isHidden) return NOT_ASKED;
  const value = question ? answers[key] : context?.[key];
  return value === undefined || value === NOT_APPLICABLE || !known.has(value as Value)
    ? REST
    : (value as Value);
}

/** The index of the atom that the response is in. */
export function atomOf(survey: Survey, { keys, atoms }: Family, response: PostedResponse): number {
  const own = keys.map((key): [string, Value] => [
    key,
    categoryOf(survey, key, response, new Set(atoms.map((atom) => atom[key]!))),
  ]);
  return atoms.findIndex((atom) => own.every(([key, value]) => atom[key] === value));
}
