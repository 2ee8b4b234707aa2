import { countsIn } from './layers.js';
import { itemsOf } from './items.js';
import { sumOf, type Constraint } from './linear-model.js';
import { amountTerms, countTerms, range, type Setting } from './setting.js';
import { setOf, type Statement } from './statements.js';

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
    const [half, size] = layer.amounts.isPercent ? [0.5, 100] : [0.05, 1];
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

/** A distribution tells exactly how many of the whole round gave each class of answer. */
const ofDistribution = (setting: Setting, step: number): readonly Constraint[] =>
  setting.layers.flatMap((layer, index) => {
    const [item] = layer.items;
    const { amounts } = layer;
    const distribution = item && amounts && countsIn(setting.documents[step]!, item)?.distribution;
    if (!distribution) return [];
    return layer.classes.map((own, answerClass): Constraint => {
      const count = distribution
        .filter(({ value }) => amounts.of(value).join() === own.join())
        .reduce((sum, { n }) => sum + n, 0);
      const variables = range(setting.family.atoms.length).map((atom) =>
        setting.layout.answers(step, index, atom, answerClass),
      );
      const why = `distribution of ${layer.id}`;
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
