import { pinnedSets } from './equations.js';
import { NOT_ASKED, type Atom } from './family.js';
import type { Finding, FindingKind } from './finding.js';
import { askedConstraints } from './known-constraints.js';
import { valueOf } from './linear-model.js';
import { countTerms, inhabited, range, type Setting } from './setting.js';
import { everybody, members, setOf, type AtomSet, type Statement } from './statements.js';

/** The words for a set: its atoms' categories. */
export function described({ family }: Setting, set: AtomSet): string {
  if (set === everybody(family)) return 'everybody';
  const one = (atom: Atom) => family.keys.map((key) => `${key}=${atom[key]}`).join(',');
  return members(set, family.atoms.length)
    .map((atom) => one(family.atoms[atom]!))
    .join(' or ');
}

const sizeOf = (set: AtomSet): number => set.toString(2).replaceAll('0', '').length;

/** A remainder is all but the shown groups of one breakdown. */
function isRemainder(setting: Setting, shown: readonly Statement[], set: AtomSet): boolean {
  const indices = new Set(shown.map(({ breakdown }) => breakdown));
  return [...indices].some((breakdown) => {
    const own = shown.filter((one) => one.breakdown === breakdown);
    return set === (everybody(setting.family) & ~own.reduce((all, one) => all | one.set, 0));
  });
}

/** What the exact numbers of one publication pin: responses (layer -1), or the base of a layer. */
interface Pinned {
  readonly shown: readonly Statement[];
  readonly sets: ReadonlySet<AtomSet>;
  /** With how many were asked, which another question tells; but for these numbers themselves. */
  readonly byAsked: ReadonlySet<AtomSet>;
}

function pinnedAt(
  setting: Setting,
  statements: readonly Statement[],
  truth: readonly number[],
  [step, layer]: readonly [number, number],
): Pinned {
  const { family, layers } = setting;
  const isExact = ({ set, count }: Statement) =>
    count !== undefined && valueOf(countTerms(setting, step, set, layer), truth) === count;
  const shown = statements.filter(
    (one) => one.step === step && one.layer?.id === layers[layer]?.id && isExact(one),
  );
  const known = shown.map(({ set }) => set);
  const asked = layer < 0 ? askedKeys(setting, step) : [];
  const size = family.atoms.length;
  const plain = pinnedSets([everybody(family), ...asked], size);
  const byAsked = asked.length > 0 ? pinnedSets([...known, ...asked], size) : new Set<AtomSet>();
  const sets = pinnedSets(known, size);
  return {
    shown,
    sets,
    byAsked: new Set([...byAsked].filter((set) => !plain.has(set) && !sets.has(set))),
  };
}

const askedKeys = (setting: Setting, step: number): readonly AtomSet[] =>
  setting.family.keys
    .filter((key) => askedConstraints(setting, step, key).length > 0)
    .map((key) => setOf(setting.family, key, [NOT_ASKED]))
    .filter((set) => set !== 0);

export interface EquationResult {
  readonly findings: readonly Finding[];
  /** `step layer set` (inhabited) of each number that is pinned. */
  readonly pinned: ReadonlySet<string>;
}

/** What adding and taking away of shown numbers gives, in each publication and between them. */
export function attackByEquations(
  setting: Setting,
  statements: readonly Statement[],
  truth: readonly number[],
): EquationResult {
  const findings: Finding[] = [];
  const all = new Set<string>();
  const told = new Set<string>();
  const { documents, layers, family } = setting;
  const isSmall = (value: number, step: number) => value > 0 && value < documents[step]!.threshold;
  for (const layer of range(layers.length + 1).map((index) => index - 1)) {
    const base = layer < 0 ? '' : '-base';
    const of = layer < 0 ? 'responses' : `base of ${layers[layer]!.id}`;
    const count = (step: number, set: AtomSet) =>
      valueOf(countTerms(setting, step, set, layer), truth);
    const pinned = range(documents.length).map((step) =>
      pinnedAt(setting, statements, truth, [step, layer]),
    );
    const tell = (kind: string, step: number, set: AtomSet, value: number, since = '') => {
      const what = `${of}${since}`;
      const people = `${step} ${what} ${inhabited(setting, truth, step, set)}`;
      if (told.has(people)) return;
      told.add(people);
      findings.push({
        kind: kind as FindingKind,
        step,
        path: described(setting, set),
        what,
        value,
      });
    };
    pinned.forEach(({ shown, sets, byAsked }, step) => {
      for (const set of byAsked)
        if (isSmall(count(step, set), step)) tell('asked', step, set, count(step, set));
      // Small sets first: the fewer names, the plainer.
      for (const set of [...sets].sort((one, other) => sizeOf(one) - sizeOf(other))) {
        all.add(`${step} ${layer} ${inhabited(setting, truth, step, set)}`);
        const value = count(step, set);
        const kind = isRemainder(setting, shown, set) ? 'remainder' : 'merger';
        if (isSmall(value, step)) tell(`${kind}${base}`, step, set, value);
        const before = range(step)
          .reverse()
          .find((one) => pinned[one]!.sets.has(set) && isSmall(value - count(one, set), step));
        if (before === undefined) continue;
        const people = inhabited(setting, truth, step, set);
        const isRound = people === inhabited(setting, truth, step, everybody(family));
        const isOfRound = layer >= 0 && isRound;
        const near = before === step - 1 ? `sequence${base}` : 'sequence-far';
        tell(
          isOfRound ? 'sequence-round-base' : near,
          step,
          set,
          value - count(before, set),
          ` since publication ${before}`,
        );
      }
    });
  }
  return { findings, pinned: all };
}
