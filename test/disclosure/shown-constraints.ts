import type { DistributionStep } from '../../src/results/results-document.js';
import { countsIn, layersOf } from './layers.js';
import { itemsOf, type Amounts } from './items.js';
import { joined, sumOf, type Constraint } from './linear-model.js';
import { amountTerms, countTerms, range, type Setting } from './setting.js';
import { everybody, setOf, type Statement } from './statements.js';

const layerIndex = ({ layers }: Setting, { layer }: Statement): number =>
  layers.findIndex(({ id }) => id === layer?.id);

/** What a shown or hidden number says of the set. */
function ofStatement(setting: Setting, statement: Statement): readonly Constraint[] {
  const { step, set, path, count, hidden, values, layer } = statement;
  const { threshold } = setting.documents[step]!;
  const index = layerIndex(setting, statement);
  const terms = countTerms(setting, step, set, index);
  // An area is hidden when each of its questions is too few; together they may be more.
  const most = (threshold - 1) * (layer?.items.length ?? 1);
  if (hidden === 'too-few') return [{ why: `${path} too few`, terms, least: 0, most }];
  if (hidden || count === undefined)
    return [{ why: `${path} protects`, terms, least: threshold, most: Infinity }];
  const sums = (values ?? []).flatMap((value, component): readonly Constraint[] => {
    if (!layer?.amounts || Number.isNaN(value)) return [];
    const [half, whole] = layer.amounts[0]!.isPercent ? [0.5, 100] : [0.05, 1];
    const size = whole / layer.items.length;
    // Half away from zero: a sum that lies just at the upper end would have been rounded up.
    const least = Math.ceil(((value - half) * count) / size - 1e-9);
    const most = Math.ceil(((value + half) * count) / size - 1e-9) - 1;
    const sum = amountTerms(setting, step, set, index, component);
    return [{ why: `${path} value ${component}`, terms: sum, least, most }];
  });
  if (index < 0 || layer?.amounts)
    return [{ why: path, terms, least: count, most: count }, ...sums];
  return [
    { why: path, terms, least: count, most: Infinity },
    { why: path, terms, least: 0, most: count, isOfArea: true },
  ];
}

/** What a distribution adds up to. */
const sumOfAnswers = (amounts: Amounts, distribution: readonly DistributionStep[]): number =>
  distribution.reduce((sum, { value, n }) => sum + n * amounts.of(value)[0]!, 0);

/**
 * A distribution tells exactly how many of the whole round gave each class of answer; those of an area
 * that is answered in full tell what all answers add up to.
 */
const ofDistribution = (setting: Setting, step: number): readonly Constraint[] =>
  setting.layers.flatMap(({ amounts, items, classes, id }, index): readonly Constraint[] => {
    const here = [...layersOf(setting.surveys[step]!, setting.documents[step]!).values()];
    if (items.length > 1 && !here.some((layer) => layer.id === id)) return [];
    const distributions = items.map(
      (item) => countsIn(setting.documents[step]!, item)?.distribution ?? [],
    );
    if (!amounts || distributions.some(({ length }) => length === 0)) return [];
    const why = `distribution of ${id}`;
    if (items.length > 1) {
      const sum = distributions.reduce(
        (all, distribution, part) => all + sumOfAnswers(amounts[part]!, distribution),
        0,
      );
      const terms = amountTerms(setting, step, everybody(setting.family), index, 0);
      return [{ why, terms, least: sum, most: sum }];
    }
    return classes.map((own, answerClass): Constraint => {
      const count = distributions[0]!
        .filter(({ value }) => amounts[0]!.of(value).join() === own.join())
        .reduce((sum, { n }) => sum + n, 0);
      const variables = range(setting.family.atoms.length).map((atom) =>
        setting.layout.answers(step, index, atom, answerClass),
      );
      return { why, terms: sumOf(variables), least: count, most: count };
    });
  });

/** The same of a question that another publication breaks down by. */
const ofKeyDistribution = (setting: Setting, step: number): readonly Constraint[] =>
  itemsOf(setting.surveys[step]!)
    .filter(({ id }) => setting.family.keys.includes(id))
    .flatMap((item): readonly Constraint[] => {
      const distribution = countsIn(setting.documents[step]!, item)?.distribution ?? [];
      return distribution.map(({ value, n }) => {
        const terms = countTerms(setting, step, setOf(setting.family, item.id, [value]));
        return { why: `distribution of ${item.id}`, terms, least: n, most: n };
      });
    });

/** Values of the context that are not listed are too few: the words under the breakdown say so. */
const ofUnlisted = (setting: Setting, step: number): readonly Constraint[] =>
  setting.documents[step]!.breakdowns.flatMap((breakdown) => {
    const { by } = breakdown;
    const isContext = !setting.surveys[step]!.questions.some(({ id }) => id === by);
    if ('hidden' in breakdown || !isContext || !setting.family.keys.includes(by)) return [];
    const listed = new Set(breakdown.groups.flatMap(({ values }) => values));
    const all = [...new Set(setting.family.atoms.map((atom) => atom[by]!))];
    const { threshold } = setting.documents[step]!;
    return all
      .filter((value) => value !== 'rest' && !listed.has(value))
      .map((value): Constraint => {
        const terms = countTerms(setting, step, setOf(setting.family, by, [value]));
        return { why: `${by}=${value} is not listed`, terms, least: 0, most: threshold - 1 };
      });
  });

/**
 * The rule itself is public: what is hidden to protect others is the smallest next group. Whoever
 * counts on that knows that it is no larger than those shown.
 */
export const smallestConstraints = (
  setting: Setting,
  statements: readonly Statement[],
): readonly Constraint[] => {
  const groups = statements.filter(({ layer, breakdown }) => !layer && breakdown >= 0);
  return groups
    .filter(({ hidden }) => hidden === 'protects-others')
    .flatMap(({ step, breakdown, set, path }) =>
      groups
        .filter((one) => one.step === step && one.breakdown === breakdown && !one.hidden)
        .map((one): Constraint => {
          const larger = countTerms(setting, step, one.set);
          const terms = joined(larger, countTerms(setting, step, set), -1);
          return { why: `${path} is the smallest`, terms, least: 0, most: Infinity };
        }),
    );
};

/** Everything that the publications say in numbers, or by hiding them. */
export const shownConstraints = (
  setting: Setting,
  statements: readonly Statement[],
): readonly Constraint[] => [
  ...statements.flatMap((statement) => ofStatement(setting, statement)),
  ...range(setting.documents.length).flatMap((step) => [
    ...ofDistribution(setting, step),
    ...ofKeyDistribution(setting, step),
    ...ofUnlisted(setting, step),
  ]),
];
