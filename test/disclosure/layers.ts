import { isDeepStrictEqual } from 'node:util';
import type { Survey } from '../../src/engine/index.js';
import type { AnswerCounts, ResultsDocument } from '../../src/results/results-document.js';
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
  /** Only of a single item: what its figures add up. */
  readonly amounts?: Amounts;
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
  return { id: item.id, items: [item], amounts, classes, classOf };
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

/** The layer of a figure made of these items, as far as the document shows them. */
function layerOf(
  survey: Survey,
  document: ResultsDocument,
  items: readonly Item[],
): Layer | undefined {
  const shown = items.filter((item) => countsIn(document, item));
  const [first] = shown;
  if (!first) return undefined;
  return shown.length > 1
    ? areaLayer(shown)
    : itemLayer(first, amountsOf(first, survey.results!.measure)!);
}

/** Which layer stands behind `overall` and behind each area of this document. */
export function layersOf(survey: Survey, document: ResultsDocument): ReadonlyMap<string, Layer> {
  const named: readonly (readonly [string, readonly Item[]])[] = [
    ['overall', overallItems(survey)],
    ...survey.areas.map(({ id }) => [`area ${id}`, areaItems(survey, id)] as const),
  ];
  return new Map(
    named.flatMap(([name, items]) => {
      const layer = layerOf(survey, document, items);
      return layer ? [[name, layer] as const] : [];
    }),
  );
}
