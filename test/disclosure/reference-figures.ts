import type { Measure, Survey } from '../../src/engine/index.js';
import type { PostedResponse } from './data-set.js';
import { amountsOf, answerTo, countsInArea, isInBase, itemsOf, scoredValues } from './items.js';
import type { Item, ItemAnswer } from './items.js';

/**
 * Figures by contract 5.2, rules 1–3, as slow and plain as can be: every figure reads all responses
 * anew. What the aggregation publishes is compared with this.
 */

/** A rounded figure of one item or one area. */
export interface PlainFigure {
  readonly n: number;
  /** Component (`mean`, `positive`, id of an answer group) → rounded value. */
  readonly values: Readonly<Record<string, number>>;
}

interface ExactFigure {
  readonly n: number;
  readonly isPercent: boolean;
  readonly values: Readonly<Record<string, number>>;
}

/** Rule 2: once, half away from zero. What binary fractions lose is given back. */
export function roundHalfAway(value: number, decimals: number): number {
  const size = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * size + 0.5 + 1e-9) / size;
  return value < 0 ? -rounded : rounded;
}

/** Rule 3: a response counts when at least one question is answered; and rule 6: of its round. */
export const answeredIn = (
  round: string,
  responses: readonly PostedResponse[],
): readonly PostedResponse[] =>
  responses.filter(
    ({ answers, context }) =>
      Object.keys(answers).length > 0 && (context?.round ?? 'all') === round,
  );

/** The answers in the item's base. */
export const baseOf = (item: Item, responses: readonly PostedResponse[]): readonly ItemAnswer[] =>
  responses
    .map((response) => answerTo(item, response))
    .filter((answer): answer is ItemAnswer => answer !== undefined && isInBase(item, answer));

/** Answers that are not in the base: "not applicable" and unscored choices. */
export const notApplicableOf = (item: Item, responses: readonly PostedResponse[]): number =>
  responses
    .map((response) => answerTo(item, response))
    .filter((answer) => answer !== undefined && !isInBase(item, answer)).length;

function exactFigure(
  item: Item,
  measure: Measure,
  responses: readonly PostedResponse[],
): ExactFigure | undefined {
  const amounts = amountsOf(item, measure);
  const base = baseOf(item, responses);
  if (!amounts || base.length === 0) return undefined;
  const { components, isPercent } = amounts;
  const values = components.map((component, index): [string, number] => {
    const sum = base.reduce<number>((total, answer) => total + amounts.of(answer)[index]!, 0);
    return [component, ((isPercent ? 100 : 1) * sum) / base.length];
  });
  return { n: base.length, isPercent, values: Object.fromEntries(values) };
}

const rounded = ({ n, isPercent, values }: ExactFigure): PlainFigure => ({
  n,
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, roundHalfAway(value, isPercent ? 0 : 1)]),
  ),
});

/** The figure of one question or row; `undefined`: it has none, or nobody is in its base. */
export function itemFigure(
  item: Item,
  measure: Measure,
  responses: readonly PostedResponse[],
): PlainFigure | undefined {
  const exact = exactFigure(item, measure, responses);
  return exact && rounded(exact);
}

/** The items of an area that reach the threshold among these responses. */
export const shownItems = (
  items: readonly Item[],
  threshold: number,
  responses: readonly PostedResponse[],
): readonly Item[] => items.filter((item) => baseOf(item, responses).length >= threshold);

/**
 * The figure of an area: the mean of the unrounded figures of those of its items that are shown in
 * the same place, and whoever is in the base of at least one of these.
 */
export function areaFigure(
  shown: readonly Item[],
  measure: Measure,
  responses: readonly PostedResponse[],
): PlainFigure | undefined {
  const figures = shown.flatMap((item) => exactFigure(item, measure, responses) ?? []);
  if (figures.length === 0) return undefined;
  const n = responses.filter((response) =>
    shown.some((item) => baseOf(item, [response]).length > 0),
  ).length;
  const names = [...new Set(figures.flatMap(({ values }) => Object.keys(values)))];
  const values = names.map((name): [string, number] => {
    const own = figures.flatMap((figure) => figure.values[name] ?? []);
    return [name, own.reduce((sum, value) => sum + value, 0) / own.length];
  });
  return rounded({ n, isPercent: figures[0]!.isPercent, values: Object.fromEntries(values) });
}

/** How many gave each value, and their whole percent of the base. */
export function distributionOf(
  item: Item,
  responses: readonly PostedResponse[],
): readonly {
  readonly value: string | number | boolean;
  readonly n: number;
  readonly percent: number;
}[] {
  const base = baseOf(item, responses);
  return scoredValues(item).map((value) => {
    const n = base.filter((answer) =>
      Array.isArray(answer) ? answer.includes(value as string) : answer === value,
    ).length;
    return { value, n, percent: base.length === 0 ? 0 : roundHalfAway((100 * n) / base.length, 0) };
  });
}

/** Where each choice of a ranking stands on average; 1 is best. */
export function placesOf(
  item: Item,
  responses: readonly PostedResponse[],
): readonly { readonly value: string | number; readonly mean: number }[] {
  const { question } = item;
  if (question.type !== 'ranking') return [];
  const base = baseOf(item, responses) as readonly (readonly (string | number)[])[];
  return question.choices.map(({ value }) => {
    const sum = base.reduce((all, order) => all + order.indexOf(value) + 1, 0);
    return { value, mean: roundHalfAway(sum / base.length, 1) };
  });
}

/** Items that may be published: not withheld, and no breakdown is by them. */
export function publishedItems(survey: Survey): readonly Item[] {
  const { unpublished, breakdowns } = survey.results!;
  const withheld = new Set<string>([...unpublished, ...breakdowns.map(({ by }) => by)]);
  return itemsOf(survey).filter(({ question }) => !withheld.has(question.id));
}

/** The items that make up an area, or the question, that stands for the whole survey. */
export function overallItems(survey: Survey): readonly Item[] {
  const { overall, measure } = survey.results!;
  if (!overall) return [];
  return 'area' in overall
    ? areaItems(survey, overall.area)
    : publishedItems(survey).filter(
        (item) => item.id === overall.question && amountsOf(item, measure) !== undefined,
      );
}

export const areaItems = (survey: Survey, area: string): readonly Item[] =>
  publishedItems(survey).filter(
    (item) => item.area === area && countsInArea(item, survey.results!.measure),
  );

/** The responses whose answer or context value is one of these. */
export const membersOf = (
  survey: Survey,
  by: string,
  values: readonly (string | number | boolean)[],
  responses: readonly PostedResponse[],
): readonly PostedResponse[] => {
  const isQuestion = survey.questions.some(({ id }) => id === by);
  return responses.filter(({ answers, context }) =>
    values.includes((isQuestion ? answers[by] : context?.[by]) as string),
  );
};
