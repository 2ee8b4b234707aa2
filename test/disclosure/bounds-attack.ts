import type { Highs } from 'highs';
import { described } from './equation-attack.js';
import type { Finding, FindingKind } from './finding.js';
import { joined, valueOf, type LinearModel, type Terms } from './linear-model.js';
import { otherWorlds, type Difference } from './other-worlds.js';
import { amountTerms, countTerms, inhabited, range, type Setting } from './setting.js';
import { canDiffer } from './solver.js';
import type { AtomSet, Statement } from './statements.js';
import { protectedSets } from './targets.js';
import type { Member, World } from './world.js';

/** The model of what is public, and the truth to try it on. */
export interface Trial {
  readonly highs: Highs;
  readonly model: LinearModel;
  readonly world: World;
  readonly truth: readonly number[];
}

/** A number to work out: of responses or a base (layer), in a set, since a publication or in all. */
export interface Question {
  readonly step: number;
  readonly since?: number;
  readonly set: AtomSet;
  readonly layer: number;
  readonly path: string;
  readonly what: string;
}

/** A set's number in a publication, or how much it grew since an earlier one. */
function termsOf({ step, since }: Question, terms: (step: number) => Terms): Terms {
  return since === undefined ? terms(step) : joined(terms(step), terms(since), -1);
}

/** The numbers that may not be worked out. */
export function questionsOf(
  setting: Setting,
  statements: readonly Statement[],
): readonly Question[] {
  const { layers } = setting;
  const protectedOnes = protectedSets(setting, statements);
  const everyLayer = range(layers.length + 1).map((index) => index - 1);
  const numbers = protectedOnes.flatMap((target) =>
    everyLayer.map((layer) => ({ ...target, layer })),
  );
  const figures = statements.flatMap(({ step, set, path, hidden, layer, breakdown }) =>
    hidden && layer && breakdown >= 0
      ? [
          {
            step,
            set,
            path,
            what: 'hidden figure',
            layer: layers.findIndex(({ id }) => id === layer.id),
          },
        ]
      : [],
  );
  const shown = statements.flatMap(({ step, set, path, count, layer, breakdown }) =>
    count !== undefined && !layer && breakdown >= 0
      ? everyLayer.map((own) => ({ step, set, path, what: 'shown group', layer: own }))
      : [],
  );
  const grown = [...numbers, ...shown].flatMap((question) =>
    question.step === 0 ? [] : [{ ...question, since: question.step - 1 }],
  );
  return [...numbers, ...figures, ...grown];
}

/** Did all of them, who are in the layer's base, give the same class of answer? */
const isAlike = (members: World, layer: number): boolean =>
  new Set(members.map(({ classes }) => classes[layer]!).filter((own) => own >= 0)).size === 1;

/** Where the answers of a set that all answered alike are also told by something larger. */
function alikeKind(
  setting: Setting,
  statements: readonly Statement[],
  world: World,
  { step, set, layer, since }: Question,
): FindingKind {
  const now = world.filter((member) => member.since <= step);
  const added = now.filter((member) => since !== undefined && member.since > since);
  if (isAlike(now, layer) || isAlike(added, layer)) return 'alike-in-round';
  const isWithin = statements.some((one) => {
    const isShown = one.step === step && one.values && one.breakdown >= 0;
    if (!isShown || one.layer?.id !== setting.layers[layer]!.id || (one.set & set) !== set)
      return false;
    const isIn = ({ atom }: Member) => (one.set & (1 << atom)) !== 0;
    return isAlike(now.filter(isIn), layer) || isAlike(added.filter(isIn), layer);
  });
  if (isWithin) return 'alike-in-shown';
  return since === undefined ? 'alike' : 'sequence-alike';
}

/** What there is room for one value of only: numbers first, then the sum of answers, the number granted. */
export function attackByBounds(
  setting: Setting,
  statements: readonly Statement[],
  { highs, model, world, truth }: Trial,
  pinned: ReadonlySet<string>,
  questions = questionsOf(setting, statements),
): readonly Finding[] {
  const { documents, family, layers, layout } = setting;
  const others = otherWorlds(model, layout, truth, world, {
    steps: documents.length,
    atoms: family.atoms.length,
  });
  const moves = (terms: Terms, change: Difference) => {
    let sum = 0;
    for (const [variable, by] of change) sum += by * (terms.get(variable) ?? 0);
    return sum !== 0;
  };
  /** Can any of the sums be another one? */
  const areFree = (sums: readonly Terms[], granted: readonly Terms[]): boolean =>
    others.some(
      (change) =>
        !granted.some((terms) => moves(terms, change)) && sums.some((sum) => moves(sum, change)),
    ) || sums.some((sum) => canDiffer(highs, model, truth, sum, granted));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const question of questions) {
    const { step, since, set, layer, what } = question;
    const key = `${step} ${since} ${set} ${layer}`;
    const people = `${step} ${since} ${inhabited(setting, truth, step, set)} ${layer}`;
    const number = termsOf(question, (at) => countTerms(setting, at, set, layer));
    const value = valueOf(number, truth);
    if (seen.has(key) || told.has(people) || value < 1 || value >= documents[step]!.threshold)
      continue;
    seen.add(key);
    const isPinned = (at: number) =>
      pinned.has(`${at} ${layer} ${inhabited(setting, truth, at, set)}`);
    if (isPinned(step) && (since === undefined || isPinned(since))) continue;
    const path = `${described(setting, set)} (${what})`;
    const sequence = since === undefined ? '' : 'sequence-';
    const base = layer < 0 ? '' : `base of ${layers[layer]!.id}`;
    if (!areFree([number], [])) {
      told.add(people);
      const kind = (sequence ? 'sequence-bounds' : base ? 'bounds-base' : 'bounds') as FindingKind;
      findings.push({ kind, step, path, what: base || 'responses', value });
      continue;
    }
    const amounts = layers[layer]?.amounts;
    if (!amounts) continue;
    const sums = amounts[0]!.components.map((_, component) =>
      termsOf(question, (at) => amountTerms(setting, at, set, layer, component)),
    );
    if (areFree(sums, [number])) continue;
    told.add(people);
    const kind = alikeKind(setting, statements, world, question);
    findings.push({ kind, step, path, what: `answers, ${base}`, value: valueOf(sums[0]!, truth) });
  }
  return findings;
}
