import type { Survey } from '../../src/engine/index.js';
import type {
  AnswerCounts,
  Figure,
  HiddenReason,
  ResultsDocument,
} from '../../src/results/results-document.js';
import type { Publication } from './data-set.js';
import { askedAfter, holdsIn } from './family.js';
import { countsIn } from './layers.js';
import type { Item } from './items.js';
import * as reference from './reference-figures.js';
import type { PlainFigure } from './reference-figures.js';

/** What a document says that is not so, or says of too few; each with its place. */
export type Faults = readonly string[];

type Responses = ReturnType<typeof reference.answeredIn>;

/** One survey, its round's responses and what was published of them. */
interface Checked {
  readonly survey: Survey;
  readonly answered: Responses;
  readonly document: ResultsDocument;
  readonly threshold: number;
}

/** What is hidden has a reason that is true, and beside its names nothing at all. */
function hiddenFaults(
  path: string,
  part: { readonly hidden: HiddenReason },
  isTooFew: boolean,
): Faults {
  const names = ['id', 'by', 'of', 'label', 'title', 'type', 'area', 'values', 'hidden'];
  const more = Object.keys(part).filter((name) => !names.includes(name));
  const reason = isTooFew ? 'too-few' : 'protects-others';
  return [
    ...more.map((name) => `${path}: is hidden, but has ${name}`),
    ...(part.hidden === reason ? [] : [`${path}: is hidden as ${part.hidden}, not ${reason}`]),
  ];
}

/** The values of a figure, by component. */
const valuesIn = (figure: Figure): Readonly<Record<string, number>> => {
  if ('mean' in figure) return { mean: figure.mean };
  if ('positive' in figure) return { positive: figure.positive };
  return 'groups' in figure
    ? Object.fromEntries(figure.groups.map(({ id, percent }) => [id, percent]))
    : {};
};

function figureFaults(
  path: string,
  figure: Figure,
  expected: PlainFigure | undefined,
  threshold: number,
): Faults {
  if ('missing' in figure) return [`${path}: is missing, but was aggregated`];
  if ('hidden' in figure) return hiddenFaults(path, figure, expected === undefined);
  if (!expected) return [`${path}: is shown, and should be hidden`];
  const own = JSON.stringify({ n: figure.n, values: valuesIn(figure) });
  const right = JSON.stringify(expected);
  return [
    ...((figure.n ?? 0) < threshold ? [`${path}: shows a base of ${figure.n}`] : []),
    ...(own === right ? [] : [`${path}: ${own}, not ${right}`]),
  ];
}

/** An area is made of the items that the round shows and that reach the threshold in the same place. */
function areaFaults(
  { survey, document, threshold }: Checked,
  path: string,
  figure: Figure,
  items: readonly Item[],
  responses: Responses,
): Faults {
  const inRound = items.filter((item) => countsIn(document, item));
  const shown = reference.shownItems(inRound, threshold, responses);
  const expected = reference.areaFigure(shown, survey.results!.measure, responses);
  return figureFaults(path, figure, expected, threshold);
}

function countFaults(
  { survey, answered, threshold }: Checked,
  path: string,
  counts: AnswerCounts,
  item: Item,
): Faults {
  const n = reference.baseOf(item, answered).length;
  if ('hidden' in counts) return hiddenFaults(path, counts, n < threshold);
  if ('missing' in counts) return [`${path}: is missing, but was aggregated`];
  const expected = reference.itemFigure(item, survey.results!.measure, answered);
  const isPlain = Object.keys(valuesIn(counts as Figure)).length === 0;
  const notApplicable = reference.notApplicableOf(item, answered);
  const steps = counts.distribution?.map(({ value, n: count, percent }) => ({
    value,
    n: count,
    percent,
  }));
  const hasSteps = !['number', 'ranking'].includes(item.question.type);
  const places = counts.places?.map(({ value, mean }) => ({ value, mean })) ?? [];
  const rightPlaces = reference.placesOf(item, answered);
  const rightSteps = hasSteps ? reference.distributionOf(item, answered) : undefined;
  return [
    ...(n < threshold ? [`${path}: shows a base of ${n}`] : []),
    ...(isPlain && !expected
      ? counts.n === n
        ? []
        : [`${path}: n ${counts.n}, not ${n}`]
      : figureFaults(path, counts as Figure, expected, threshold)),
    ...((counts.notApplicable ?? 0) === notApplicable
      ? []
      : [`${path}: notApplicable ${counts.notApplicable}, not ${notApplicable}`]),
    ...(JSON.stringify(places) === JSON.stringify(rightPlaces)
      ? []
      : [`${path}: ${JSON.stringify(places)}, not ${JSON.stringify(rightPlaces)}`]),
    ...(JSON.stringify(steps) === JSON.stringify(rightSteps)
      ? []
      : [`${path}: ${JSON.stringify(steps)}, not ${JSON.stringify(rightSteps)}`]),
  ];
}

/** Every published question is there, in order, each right or hidden. */
function questionFaults(checked: Checked): Faults {
  const { survey, document } = checked;
  const items = reference.publishedItems(survey);
  const expected = [...new Set(items.map(({ question }) => question.id))];
  const ids = document.questions.map(({ id }) => id);
  const own = items.flatMap((item): Faults => {
    const result = document.questions.find(({ id }) => id === item.question.id);
    const counts =
      result && 'rows' in result ? result.rows.find(({ id }) => id === item.row?.id) : result;
    return counts ? countFaults(checked, `questions ${item.id}`, counts as AnswerCounts, item) : [];
  });
  return ids.join() === expected.join() ? own : [`questions: ${ids}, not ${expected}`, ...own];
}

function breakdownFaults(checked: Checked): Faults {
  const { survey, document, answered, threshold } = checked;
  return document.breakdowns.flatMap((breakdown): Faults => {
    if ('hidden' in breakdown) return [];
    return breakdown.groups.flatMap((group): Faults => {
      const path = `${breakdown.by}=${group.values.join('+')}`;
      const members = reference.membersOf(survey, breakdown.by, group.values, answered);
      if ('hidden' in group) return hiddenFaults(path, group, members.length < threshold);
      const { overall, areas = [] } = group;
      const items = (id: string) => reference.areaItems(survey, id);
      return [
        ...(members.length < threshold ? [`${path}: shows ${members.length} responses`] : []),
        ...(group.answered === members.length
          ? []
          : [`${path}: answered ${group.answered}, not ${members.length}`]),
        ...(overall
          ? areaFaults(checked, `${path} overall`, overall, reference.overallItems(survey), members)
          : []),
        ...areas.flatMap((area) =>
          areaFaults(checked, `${path} area ${area.id}`, area, items(area.id), members),
        ),
      ];
    });
  });
}

/** A question that only a hidden group is asked is hidden with it. */
function askedFaults({ survey, document }: Checked): Faults {
  return reference.publishedItems(survey).flatMap((item): Faults => {
    const condition = item.question.visibleIf;
    const [by, ...others] = askedAfter(condition);
    if (!condition || others.length > 0 || !countsIn(document, item)) return [];
    return document.breakdowns.flatMap((breakdown): Faults => {
      if (breakdown.by !== by || 'hidden' in breakdown) return [];
      const asked = breakdown.groups.filter(({ values }) =>
        values.some((value) => holdsIn(condition, { [by]: value })),
      );
      return asked.length > 0 && asked.every((group) => 'hidden' in group)
        ? [`questions ${item.id}: is shown, but only hidden groups of ${by} are asked`]
        : [];
    });
  });
}

/** What the document of one publication says that is not so, by a slow and plain recount. */
export function faultsOf(
  { survey, responses }: Publication,
  round: string,
  document: ResultsDocument,
): Faults {
  const answered = reference.answeredIn(round, responses);
  const { threshold } = survey.results!;
  const isTooFew = answered.length < threshold;
  if (isTooFew || document.hidden)
    return JSON.stringify([
      document.hidden,
      document.answered,
      document.questions,
      document.breakdowns,
    ]) === JSON.stringify(['too-few', undefined, [], []]) && isTooFew
      ? []
      : ['round: is not hidden as it should be'];
  const checked: Checked = { survey, answered, document, threshold };
  const { overall, areas } = document;
  return [
    ...(document.answered === answered.length
      ? []
      : [`answered ${document.answered}, not ${answered.length}`]),
    ...(overall
      ? areaFaults(checked, 'overall', overall, reference.overallItems(survey), answered)
      : []),
    ...areas.flatMap((area) =>
      areaFaults(checked, `area ${area.id}`, area, reference.areaItems(survey, area.id), answered),
    ),
    ...questionFaults(checked),
    ...breakdownFaults(checked),
    ...askedFaults(checked),
  ];
}
