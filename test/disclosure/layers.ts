import { isDeepStrictEqual } from 'node:util';
import type { Measure, Survey } from '../../src/engine/index.js';
import type { AnswerCounts, Figure, ResultsDocument } from '../../src/results/results-document.js';
import type { PostedResponse } from './data-set.js';
import { amountsOf, answerTo, isInBase, scoredValues } from './items.js';
import type { Amounts, Item } from './items.js';
import { areaItems, overallItems } from './reference-figures.js';

/**
 * A base that figures of a breakdown have: that of one question or row, or of an area, whoever is in
 * the base of at least one of its questions. Its classes are the answers that a figure tells apart.
 */
export interface Layer {
  readonly id: string;
  readonly items: readonly Item[];
  /** What its figures add up: of a single item, or of each item of an area that is answered in full. */
  readonly amounts?: readonly Amounts[];
  /** The amounts of each class; an area has one class without amounts. */
  readonly classes: readonly (readonly number[])[];
  /** The class of the response; -1: not in the base. */
  classOf(response: PostedResponse): number;
}

/** What the document tells of an item for the whole round, when it is not hidden. */
export function countsIn(document: ResultsDocument, item: Item): AnswerCounts | undefined {
  const question = document.questions.find(({ id }) => id === item.question.id);
  const found =
    question && 'rows' in question ? question.rows.find(({ id }) => id === item.row?.id) : question;
  return found && !('hidden' in found) && !('missing' in found) && !('rows' in found)
    ? found
    : undefined;
}

const values = (item: Item) => {
  const { question } = item;
  if (question.type !== 'number') return scoredValues(item);
  const { min = 0, max = 0 } = question;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
};

function itemLayer(item: Item, amounts: Amounts): Layer {
  const classes: (readonly number[])[] = [];
  for (const value of values(item)) {
    const own = amounts.of(value);
    if (!classes.some((known) => isDeepStrictEqual(known, own))) classes.push(own);
  }
  const classOf = (response: PostedResponse): number => {
    const answer = answerTo(item, response);
    if (answer === undefined || !isInBase(item, answer)) return -1;
    const own = amounts.of(answer);
    return classes.findIndex((known) => isDeepStrictEqual(known, own));
  };
  return { id: item.id, items: [item], amounts: [amounts], classes, classOf };
}

function areaLayer(items: readonly Item[]): Layer {
  const isIn = (response: PostedResponse) =>
    items.some((item) => {
      const answer = answerTo(item, response);
      return answer !== undefined && isInBase(item, answer);
    });
  const id = items.map((item) => item.id).join('|');
  return { id, items, classes: [[]], classOf: (response) => (isIn(response) ? 0 : -1) };
}

/**
 * An area whose questions everybody answered, who answered any: then its mean is that of the sums of
 * each one's answers, and how these are spread is not known.
 */
function fullAreaLayer(items: readonly Item[], measure: Measure): Layer {
  const amounts = items.map((item) => amountsOf(item, measure)!);
  const each = items.map((item, index) => itemLayer(item, amounts[index]!));
  const [least = 0, most = 0] = [Math.min, Math.max].map((extreme) =>
    each.reduce((sum, { classes }) => sum + extreme(...classes.map(([amount]) => amount!)), 0),
  );
  const classes = Array.from({ length: most - least + 1 }, (_, index) => [least + index]);
  const classOf = (response: PostedResponse): number => {
    const own = each.map((layer) => layer.classes[layer.classOf(response)]?.[0]);
    return own.includes(undefined)
      ? -1
      : own.reduce<number>((sum, amount) => sum + amount!, 0) - least;
  };
  const id = `${items.map((item) => item.id).join('|')} in full`;
  return { id, items, amounts, classes, classOf };
}

/** Does the round say that everybody answered all of these, who answered any? */
function isFull(document: ResultsDocument, items: readonly Item[], figure: Figure | undefined) {
  const counts = items.map((item) => countsIn(document, item));
  return (
    document.measure !== 'groups' &&
    figure !== undefined &&
    'n' in figure &&
    counts.every((one) => one?.distribution && 'n' in one && one.n === figure.n)
  );
}

/** The layer of a figure made of these items, as far as the document shows them. */
function layerOf(
  survey: Survey,
  document: ResultsDocument,
  items: readonly Item[],
  figure: Figure | undefined,
): Layer | undefined {
  const shown = items.filter((item) => countsIn(document, item));
  const { measure } = survey.results!;
  const [first] = shown;
  if (!first) return undefined;
  if (shown.length === 1) return itemLayer(first, amountsOf(first, measure)!);
  return isFull(document, shown, figure) ? fullAreaLayer(shown, measure) : areaLayer(shown);
}

/** Which layer stands behind `overall` and behind each area of this document. */
export function layersOf(survey: Survey, document: ResultsDocument): ReadonlyMap<string, Layer> {
  const named: readonly (readonly [string, readonly Item[], Figure | undefined])[] = [
    ['overall', overallItems(survey), document.overall],
    ...survey.areas.map(
      ({ id }) =>
        [
          `area ${id}`,
          areaItems(survey, id),
          document.areas.find((area) => area.id === id),
        ] as const,
    ),
  ];
  return new Map(
    named.flatMap(([name, items, figure]) => {
      const layer = layerOf(survey, document, items, figure);
      return layer ? [[name, layer] as const] : [];
    }),
  );
}
