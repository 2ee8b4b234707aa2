import type { Survey } from '../engine/index.js';
import { exactOf, figureOf } from './counting/exact-figure.js';
import type { Hiding } from './suppression/hiding.js';
import type { Item } from './counting/items.js';
import type { AnswerCounts, DistributionStep, Place, QuestionResult } from './results-document.js';
import type { CountedRound } from './counting/counted-round.js';
import { roundMean, roundPercent } from './rounding.js';
import type { Tally } from './counting/tally.js';

const distributionOf = ({ steps, baseCell }: Item, { counts }: Tally): DistributionStep[] =>
  steps.map(({ value, label, cell }) => ({
    value,
    ...(label !== undefined && { label }),
    n: counts[cell]!,
    percent: roundPercent((100 * counts[cell]!) / counts[baseCell]!),
  }));

/** The mean place of each choice; 1 is best. */
const placesOf = ({ question, places, baseCell }: Item, { counts }: Tally): Place[] =>
  (question.type === 'ranking' ? question.choices : []).map(({ value, label }, index) => {
    const sums = places[index]!.map((cell, place) => counts[cell]! * (place + 1));
    const mean = roundMean(sums.reduce((total, sum) => total + sum, 0) / counts[baseCell]!);
    return { value, label, mean };
  });

/** What may be published of an item, for the whole round. */
function countsOf(item: Item, whole: Tally, hiding: Hiding): AnswerCounts {
  const hidden = hiding.items.get(item);
  if (hidden) return { hidden };
  const { baseCell, unscoredCell, steps, places, scoring } = item;
  const n = whole.counts[baseCell]!;
  return {
    ...(scoring ? figureOf(n, exactOf(item, scoring, whole)) : { n }),
    notApplicable: whole.counts[unscoredCell]!,
    ...(steps.length > 0 && { distribution: distributionOf(item, whole) }),
    ...(places.length > 0 && { places: placesOf(item, whole) }),
  };
}

/** The questions with their figures, in the order of the document. */
export function questionResults(
  survey: Survey,
  { items, summaries, whole, breakdowns }: CountedRound,
  hiding: Hiding,
): QuestionResult[] {
  // A question that a breakdown is by is told there.
  const split = new Set([...breakdowns.keys()].map(({ by }) => by));
  const areas = new Set(summaries.flatMap(({ of }) => ('area' in of ? of.area : [])));
  return survey.questions.flatMap((question): QuestionResult[] => {
    const { id, label, type, area } = question;
    const own = items.filter((item) => item.question === question);
    const [first] = own;
    if (!first || split.has(id)) return [];
    const head = { id, label, type, ...(area !== undefined && areas.has(area) && { area }) };
    return [
      type === 'matrix'
        ? {
            ...head,
            rows: own.flatMap((item) =>
              item.row
                ? [{ id: item.row.id, label: item.row.label, ...countsOf(item, whole, hiding) }]
                : [],
            ),
          }
        : { ...head, ...countsOf(first, whole, hiding) },
    ];
  });
}
