import { NOT_ASKED, REST } from './family.js';
import { range, type Setting } from './setting.js';
import { everybody, setOf, type AtomSet, type Statement } from './statements.js';

/** A set that the contract protects, with its name for a finding. */
export interface Target {
  readonly step: number;
  readonly set: AtomSet;
  readonly path: string;
  readonly what:
    | 'hidden group'
    | 'without an answer'
    | 'asked, without an answer'
    | 'not listed'
    | 'not shown'
    | 'too few together';
}

/** Hidden groups and rounds, those without an answer, values that are not listed, and all that is not shown. */
export function protectedSets(
  { documents, surveys, family }: Setting,
  statements: readonly Statement[],
): readonly Target[] {
  const targets = new Map<string, Target>();
  const add = (target: Target) => {
    const key = `${target.step} ${target.set}`;
    if (target.set !== 0 && !targets.has(key)) targets.set(key, target);
  };
  for (const { step, set, path, hidden, layer } of statements)
    if (hidden && !layer) add({ step, set, path, what: 'hidden group' });
  for (const step of range(documents.length))
    documents[step]!.breakdowns.forEach((breakdown, index) => {
      const { by } = breakdown;
      if ('hidden' in breakdown || !family.keys.includes(by)) return;
      const path = (value: string) => `${by}=${value}`;
      const rest = setOf(family, by, [REST, NOT_ASKED]);
      add({ step, set: rest, path: path('none'), what: 'without an answer' });
      const asked = setOf(family, by, [REST]);
      add({ step, set: asked, path: path('none'), what: 'asked, without an answer' });
      const listed = new Set(breakdown.groups.flatMap(({ values }) => values));
      if (!surveys[step]!.questions.some(({ id }) => id === by))
        for (const value of new Set(family.atoms.map((atom) => atom[by]!)))
          if (value !== REST && !listed.has(value))
            add({
              step,
              set: setOf(family, by, [value]),
              path: path(String(value)),
              what: 'not listed',
            });
      const groups = statements.filter(
        (one) => one.step === step && one.breakdown === index && !one.layer,
      );
      const others = (left: readonly Statement[]) =>
        everybody(family) & ~left.reduce((all, one) => all | one.set, 0);
      const notShown = others(groups.filter(({ hidden }) => !hidden));
      add({ step, set: notShown, path: path('…'), what: 'not shown' });
      const tooFew = others(groups.filter(({ hidden }) => hidden !== 'too-few'));
      add({ step, set: tooFew, path: path('…'), what: 'too few together' });
    });
  return [...targets.values()];
}
