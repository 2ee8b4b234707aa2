import type { DataSet } from './data-set.js';
import { attackByBounds, questionsOf } from './bounds-attack.js';
import { attackByEquations } from './equation-attack.js';
import { familiesOf, type Family } from './family.js';
import type { Finding } from './finding.js';
import { knownConstraints } from './known-constraints.js';
import { layersOf, type Layer } from './layers.js';
import { isKept } from './linear-model.js';
import type { Setting } from './setting.js';
import { shownConstraints, smallestConstraints } from './shown-constraints.js';
import { loadSolver } from './solver.js';
import { statementsOf } from './statements.js';
import { layoutOf, numbersOf, trueWorld, type Documents } from './world.js';

type Value = string | number | boolean;

/** What the attack found, and what the documents say that is not so. */
export interface AttackResult {
  readonly findings: readonly Finding[];
  /** Words of a document that the truth contradicts, and that an attacker would be misled by. */
  readonly contradictions: readonly string[];
}

/** The keys that any of the documents breaks down by, in the survey's order, units before regions. */
function listedKeys(
  dataSet: DataSet,
  documents: Documents,
): ReadonlyMap<string, ReadonlySet<Value>> {
  const found = new Map<string, Set<Value>>();
  for (const breakdown of documents.flatMap(({ breakdowns }) => breakdowns)) {
    const values = found.get(breakdown.by) ?? new Set();
    found.set(breakdown.by, values);
    if (!('hidden' in breakdown))
      for (const value of breakdown.groups.flatMap((group) => group.values)) values.add(value);
  }
  const order = dataSet.publications[0]!.survey.questions.map(({ id }) => id);
  const rank = (key: string) =>
    order.includes(key) ? order.indexOf(key) : key === 'unit' ? 1e3 : 1e4;
  return new Map([...found].sort(([one], [other]) => rank(one) - rank(other)));
}

/** All layers that any of the figures has; the same one in several publications once. */
function allLayers({ publications }: DataSet, documents: Documents): readonly Layer[] {
  const layers = new Map<string, Layer>();
  documents.forEach((document, step) => {
    for (const layer of layersOf(publications[step]!.survey, document).values())
      if (!layers.has(layer.id)) layers.set(layer.id, layer);
  });
  return [...layers.values()];
}

async function attackFamily(
  dataSet: DataSet,
  documents: Documents,
  family: Family,
): Promise<AttackResult> {
  const surveys = dataSet.publications.map(({ survey }) => survey);
  const layers = allLayers(dataSet, documents);
  const layout = layoutOf(documents.length, family.atoms.length, layers);
  const setting: Setting = { documents, surveys, family, layers, layout };
  const world = trueWorld(dataSet, family, layers);
  const truth = numbersOf(layout, documents.length, world);
  const statements = documents.flatMap((document, step) =>
    statementsOf(surveys[step]!, document, family, step),
  );
  const claims = [...shownConstraints(setting, statements), ...knownConstraints(setting)];
  const constraints = claims.filter((constraint) => isKept(constraint, truth));
  // An area's base may be larger than it says: with questions that are too few to count there.
  const contradictions = claims.filter(
    (constraint) => !isKept(constraint, truth) && !constraint.isOfArea,
  );
  const byEquations = attackByEquations(setting, statements, truth);
  const model = { size: layout.size, constraints };
  const solver = await loadSolver();
  const trial = { highs: solver, model, world, truth };
  const byBounds = attackByBounds(setting, statements, trial, byEquations.pinned);
  const byRule = smallestConstraints(setting, statements).filter((one) => isKept(one, truth));
  const ruled = { ...trial, model: { ...model, constraints: [...constraints, ...byRule] } };
  const known = new Set(byBounds.map(({ step, path, what }) => `${step} ${path} ${what}`));
  const plain = questionsOf(setting, statements).filter(
    ({ layer, since }) => layer < 0 && since === undefined,
  );
  const more =
    byRule.length === 0
      ? []
      : attackByBounds(setting, statements, ruled, byEquations.pinned, plain)
          .filter(({ step, path, what }) => !known.has(`${step} ${path} ${what}`))
          .map((finding): Finding => ({ ...finding, kind: 'by-the-rule' }));
  return {
    findings: [...byEquations.findings, ...byBounds, ...more],
    contradictions: contradictions.map(({ why }) => why),
  };
}

/**
 * Tries to work out what the publications of a round hide. The attacker holds the documents and knows
 * what is public besides: the survey (who is asked what), which region a unit lies in, that responses
 * only get added, at least `threshold` before the next publication. The truth only tells what a number
 * that is pinned counts, and which questions are worth asking.
 *
 * What it does not try: figures of an area of several questions that not everybody answered in full,
 * and what a rounded mean without a distribution (a number) tells by two families of keys at once.
 */
export async function attack(dataSet: DataSet, documents: Documents): Promise<AttackResult> {
  const families = familiesOf(dataSet, listedKeys(dataSet, documents));
  const findings: Finding[] = [];
  const contradictions: string[] = [];
  for (const family of families) {
    const found = await attackFamily(dataSet, documents, family);
    findings.push(...found.findings);
    contradictions.push(...found.contradictions);
  }
  return { findings, contradictions };
}
