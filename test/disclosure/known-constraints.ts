import { askedAfter, holdsIn, NOT_ASKED } from './family.js';
import { itemsOf } from './items.js';
import { countsIn, type Layer } from './layers.js';
import { joined, sumOf, type Constraint, type Terms } from './linear-model.js';
import { countTerms, range, type Setting } from './setting.js';
import { everybody, setOf } from './statements.js';

const atLeastZero = (why: string, terms: Terms): Constraint => ({
  ...{ why, terms, least: 0, most: Infinity },
});

/** Who is asked what is public: the base of a question lies among those who are asked. */
function ofConditions(setting: Setting, step: number): readonly Constraint[] {
  const { family, layers, layout, documents, surveys } = setting;
  const isOurs = (ids: readonly string[]) =>
    ids.length > 0 && ids.every((id) => family.keys.includes(id));
  const unasked = layers.flatMap((layer, index) => {
    const condition = layer.items.length === 1 ? layer.items[0]!.question.visibleIf : undefined;
    if (!condition || !isOurs(askedAfter(condition))) return [];
    const atoms = range(family.atoms.length).filter(
      (atom) => !holdsIn(condition, family.atoms[atom]!),
    );
    const variables = atoms.flatMap((atom) =>
      layer.classes.map((_, own) => layout.answers(step, index, atom, own)),
    );
    return [{ why: `${layer.id} is not asked`, terms: sumOf(variables), least: 0, most: 0 }];
  });
  const asked = itemsOf(surveys[step]!).flatMap((item): readonly Constraint[] => {
    const condition = item.question.visibleIf;
    const counts = countsIn(documents[step]!, item);
    if (!condition || !isOurs(askedAfter(condition)) || !counts) return [];
    const set = range(family.atoms.length)
      .filter((atom) => holdsIn(condition, family.atoms[atom]!))
      .reduce((all, atom) => all | (1 << atom), 0);
    const least = ('n' in counts ? (counts.n ?? 0) : 0) + (counts.notApplicable ?? 0);
    const terms = countTerms(setting, step, set);
    return [{ why: `asked ${item.id}`, terms, least, most: Infinity }];
  });
  return [...unasked, ...asked];
}

/** How many were asked a question that a breakdown is by, when the question before it is shown. */
export function askedConstraints(
  setting: Setting,
  step: number,
  key: string,
): readonly Constraint[] {
  const { documents, surveys, family } = setting;
  const condition = surveys[step]!.questions.find(({ id }) => id === key)?.visibleIf;
  const [before, ...others] = askedAfter(condition);
  const item = itemsOf(surveys[step]!).find(({ id }) => id === before);
  const distribution = item && countsIn(documents[step]!, item)?.distribution;
  const { answered } = documents[step]!;
  if (!condition || others.length > 0 || !distribution || answered === undefined) return [];
  const asked = distribution
    .filter(({ value }) => holdsIn(condition, { [before!]: value }))
    .reduce((sum, { n }) => sum + n, 0);
  const terms = countTerms(setting, step, setOf(family, key, [NOT_ASKED]));
  return [{ why: `asked ${key}`, terms, least: answered - asked, most: answered - asked }];
}

/** An area where everybody answered everything; in other publications it may not be the whole area. */
const isFull = ({ amounts = [] }: Layer): boolean => amounts.length > 1;

/** A base lies among the responses of its set, and an area's holds those of its questions. */
function ofNesting({ family, layers, layout }: Setting, step: number): readonly Constraint[] {
  const base = (layer: number, atom: number) =>
    sumOf(layers[layer]!.classes.map((_, own) => layout.answers(step, layer, atom, own)));
  return range(family.atoms.length).flatMap((atom) =>
    layers.flatMap((layer, index) => [
      atLeastZero(
        `base of ${layer.id}`,
        joined(sumOf([layout.responses(step, atom)]), base(index, atom), -1),
      ),
      ...layers.flatMap((part, partIndex) =>
        part !== layer &&
        !isFull(layer) &&
        part.items.every(({ id }) => layer.items.some((item) => item.id === id))
          ? [
              atLeastZero(
                `${part.id} in ${layer.id}`,
                joined(base(index, atom), base(partIndex, atom), -1),
              ),
            ]
          : [],
      ),
    ]),
  );
}

/** A round is published again only when at least `threshold` responses came since. */
const ofSteps = (setting: Setting): readonly Constraint[] =>
  range(setting.documents.length - 1).map((step) => {
    const all = everybody(setting.family);
    const later = countTerms(setting, step + 1, all);
    const { threshold: least } = setting.documents[step + 1]!;
    const terms = joined(later, countTerms(setting, step, all), -1);
    return { why: 'published again', terms, least, most: Infinity };
  });

/** Responses only get added. */
const ofGrowth = ({ documents, family, layers, layout }: Setting): readonly Constraint[] =>
  range(documents.length - 1).flatMap((step) =>
    range(family.atoms.length).flatMap((atom) => {
      const grows = (variableAt: (at: number) => number) =>
        atLeastZero(
          'growth',
          new Map([
            [variableAt(step + 1), 1],
            [variableAt(step), -1],
          ]),
        );
      return [
        grows((at) => layout.responses(at, atom)),
        ...layers.flatMap(({ classes }, layer) =>
          classes.map((_, own) => grows((at) => layout.answers(at, layer, atom, own))),
        ),
      ];
    }),
  );

/** What everybody knows who has read the survey. */
export const knownConstraints = (setting: Setting): readonly Constraint[] => [
  ...range(setting.documents.length).flatMap((step) => [
    ...ofConditions(setting, step),
    ...setting.family.keys.flatMap((key) => askedConstraints(setting, step, key)),
    ...ofNesting(setting, step),
  ]),
  ...ofSteps(setting),
  ...ofGrowth(setting),
];
