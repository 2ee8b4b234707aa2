import { stepsOf } from '../../engine/document/answer-values.js';
import { own } from '../../engine/record.js';
import type {
  AnswerGroup,
  Breakdown,
  Choice,
  ChoiceValue,
  LocalizedText,
  Measure,
  OverallOf,
  Question,
  Row,
  ScaleRange,
  Survey,
} from '../../engine/index.js';
import { answerLabel } from './answer-label.js';

/** A value that answers can have, with the cell that counts it. */
export interface Step {
  readonly value: ChoiceValue | boolean;
  readonly label?: LocalizedText;
  readonly cell: number;
  /** What it counts as in a mean. */
  readonly score?: number;
}

/** Answers that are reported together; the cells do not count a response twice. */
export interface Share {
  readonly group: AnswerGroup;
  readonly cells: readonly number[];
}

/** How the figure of an item is made. */
export type Scoring =
  | { readonly by: 'scores' }
  /** Of a number: position among the sums. */
  | { readonly by: 'sum'; readonly sum: number }
  | { readonly by: 'positive'; readonly cells: readonly number[] }
  | { readonly by: 'groups'; readonly shares: readonly Share[] };

/** What one answer is given to, and counted for: a question, or a row of a matrix. */
export interface Item {
  /** Position among the items. */
  readonly index: number;
  readonly question: Question;
  readonly row?: Row;
  readonly area?: string;
  /** Counts the responses in its base. */
  readonly baseCell: number;
  /** Counts "not applicable", and choices that are not scored. */
  readonly unscoredCell: number;
  /** Scored values, in the order of the document. */
  readonly steps: readonly Step[];
  /** Of a ranking, by choice: the cells of the places 1, 2, … */
  readonly places: readonly (readonly number[])[];
  /** `undefined`: counts only. */
  readonly scoring?: Scoring;
}

/** Several items in one figure: an area, or what stands for the whole survey. */
export interface Summary {
  /** `overall`, or the id of an area. */
  readonly of: OverallOf;
  readonly items: readonly Item[];
  /** Counts the responses in the base of at least one of the items. */
  readonly cell: number;
}

/** Everything that is counted of a survey. */
export interface Plan {
  readonly items: readonly Item[];
  /** Areas, then the overall one where it is no area. */
  readonly summaries: readonly Summary[];
  readonly cells: number;
  readonly sums: number;
}

/** Counts the responses. */
export const ANSWERED_CELL = 0;

/** Hands out cells, one after the other. */
interface Counters {
  cells: number;
  sums: number;
}

const notReported: readonly Question['type'][] = ['text', 'date', 'consent', 'statement'];

const isReported = (survey: Survey, { id, type }: Question): boolean =>
  !notReported.includes(type) && !survey.results?.unpublished.includes(id);

const rangeSteps = (range: ScaleRange, isReversed: boolean, counters: Counters): Step[] =>
  stepsOf(range).map((value) => {
    const label = own(range.labels, `${value}`);
    return {
      value,
      ...(label !== undefined && { label }),
      cell: counters.cells++,
      score: isReversed ? range.min + range.max - value : value,
    };
  });

/**
 * Scored choices. Beside choices with a score, one without has no place in a mean, and so is not
 * scored either.
 */
const choiceSteps = (
  choices: readonly Choice[],
  isMean: boolean,
  isReversed: boolean,
  counters: Counters,
): Step[] => {
  const scored = choices.filter((choice) => choice.scored);
  const scores = scored.flatMap(({ score }) => score ?? []);
  const turned = Math.min(...scores) + Math.max(...scores);
  const counted =
    isMean && scores.length > 0 ? scored.filter((each) => each.score !== undefined) : scored;
  return counted.map(({ value, label, score }) => ({
    value,
    label,
    cell: counters.cells++,
    ...(score !== undefined && { score: isReversed ? turned - score : score }),
  }));
};

function stepsFor(survey: Survey, question: Question, row: Row | undefined, counters: Counters) {
  const isMean = survey.results?.measure === 'mean';
  const isReversed = (row ?? (question as { reverse?: boolean })).reverse === true;
  switch (question.type) {
    case 'scale':
      return rangeSteps(question, isReversed, counters);
    case 'matrix':
      return question.range
        ? rangeSteps(question.range, isReversed, counters)
        : choiceSteps(question.choices ?? [], isMean, isReversed, counters);
    case 'single-choice':
      return choiceSteps(question.choices, isMean, false, counters);
    case 'multiple-choice':
      return choiceSteps(question.choices, false, false, counters);
    case 'yes-no':
      return ([true, false] as const).map((value) => ({
        value,
        label: answerLabel(survey, value ? 'yes' : 'no'),
        cell: counters.cells++,
      }));
    default:
      return [];
  }
}

/** A response that chose several values of a share counts once: a multiple choice has cells for that. */
const cellsOf = (
  question: Question,
  steps: readonly Step[],
  values: AnswerGroup['values'],
  counters: Counters,
): readonly number[] =>
  question.type === 'multiple-choice'
    ? [counters.cells++]
    : steps.filter(({ value }) => values.includes(value)).map(({ cell }) => cell);

function scoringOf(
  measure: Measure,
  question: Question,
  steps: readonly Step[],
  counters: Counters,
): Scoring | undefined {
  if (question.type === 'number') return { by: 'sum', sum: counters.sums++ };
  if (question.type === 'ranking') return undefined;
  if (measure === 'mean') {
    const hasScores =
      question.type !== 'multiple-choice' && steps.some(({ score }) => score !== undefined);
    return hasScores ? { by: 'scores' } : undefined;
  }
  if (measure === 'positive-share' && question.positive) {
    return { by: 'positive', cells: cellsOf(question, steps, question.positive, counters) };
  }
  if (measure === 'groups' && question.groups) {
    const shares = question.groups.map((group) => ({
      group,
      cells: cellsOf(question, steps, group.values, counters),
    }));
    return { by: 'groups', shares };
  }
  return undefined;
}

/** Does the item's figure count in an area? A number has a mean whatever the measure. */
const isMeasured = (measure: Measure, { scoring }: Item): boolean =>
  scoring !== undefined && (scoring.by !== 'sum' || measure === 'mean');

/** @param reported the breakdowns of the results document */
export function planOf(survey: Survey, reported: readonly Pick<Breakdown, 'by'>[]): Plan {
  const { measure = 'none', overall } = survey.results ?? {};
  // A question that a breakdown is by is told there, and counts in no area.
  const split = new Set(reported.map(({ by }) => by));
  const counters: Counters = { cells: ANSWERED_CELL + 1, sums: 0 };
  const items: Item[] = [];
  for (const question of survey.questions.filter((each) => isReported(survey, each))) {
    const rows = question.type === 'matrix' ? question.rows : [undefined];
    for (const row of rows) {
      const steps = stepsFor(survey, question, row, counters);
      const scoring = scoringOf(measure, question, steps, counters);
      const area = row?.area ?? question.area;
      const choices = question.type === 'ranking' ? question.choices : [];
      items.push({
        index: items.length,
        question,
        ...(row && { row }),
        ...(area !== undefined && { area }),
        baseCell: counters.cells++,
        unscoredCell: counters.cells++,
        steps,
        places: choices.map(() => choices.map(() => counters.cells++)),
        ...(scoring && { scoring }),
      });
    }
  }
  const summary = (of: OverallOf, belongs: (item: Item) => boolean): Summary => ({
    of,
    items: items.filter(belongs),
    cell: counters.cells++,
  });
  const summaries = survey.areas.map(({ id }) =>
    summary(
      { area: id },
      (item) => item.area === id && !split.has(item.question.id) && isMeasured(measure, item),
    ),
  );
  if (overall && 'question' in overall)
    summaries.push(
      summary(
        overall,
        ({ question, scoring }) => scoring !== undefined && question.id === overall.question,
      ),
    );
  return {
    items,
    summaries: summaries.filter((each) => each.items.length > 0),
    cells: counters.cells,
    sums: counters.sums,
  };
}
