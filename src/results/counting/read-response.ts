import { acceptsAnswer, normalizeAnswer, NOT_APPLICABLE } from '../../engine/index.js';
import { isRecord, own } from '../../engine/record.js';
import type { Question, Survey, SurveyResponse } from '../../engine/index.js';
import { ANSWERED_CELL } from './items.js';
import type { Item, Plan, Step } from './items.js';

/** A response, as far as it is read here; it may be of an older version of the survey. */
export type CountedResponse = Pick<SurveyResponse, 'answers'> & {
  readonly context?: Readonly<Record<string, string>>;
};

/** What one response counts in. */
export interface Counted {
  /** Cells that get one more. */
  readonly cells: readonly number[];
  /** Items whose base it is in. */
  readonly items: readonly Item[];
  /** Numbers to add: position among the sums, value. */
  readonly numbers: readonly (readonly [sum: number, value: number])[];
}

/** The same while it is written. */
interface Writing {
  readonly cells: number[];
  readonly items: Item[];
  readonly numbers: [sum: number, value: number][];
}

/** Reads the answer to one item. What is no answer to it counts as blank. */
type ItemReader = (answer: unknown, into: Writing) => void;

const inBase = (item: Item, { cells, items }: Writing): void => {
  cells.push(item.baseCell);
  items.push(item);
};

/** Choices that are not scored, and those without a place in a mean. */
const unscoredValues = ({ question, steps }: Item): ReadonlySet<unknown> => {
  const choices = 'choices' in question ? (question.choices ?? []) : [];
  const scored = new Set<unknown>(steps.map(({ value }) => value));
  return new Set([
    NOT_APPLICABLE,
    ...choices.map(({ value }) => value).filter((value) => !scored.has(value)),
  ]);
};

const stepsByValue = (steps: readonly Step[]): ReadonlyMap<unknown, number> =>
  new Map(steps.map(({ value, cell }) => [value, cell]));

const readValue = (item: Item): ItemReader => {
  const unscored = unscoredValues(item);
  const cellOf = stepsByValue(item.steps);
  return (answer, into) => {
    const cell = cellOf.get(answer);
    if (cell !== undefined) {
      into.cells.push(cell);
      inBase(item, into);
    } else if (unscored.has(answer)) into.cells.push(item.unscoredCell);
  };
};

const readSeveral = (item: Item): ItemReader => {
  const unscored = unscoredValues(item);
  const cellOf = stepsByValue(item.steps);
  const { question, scoring } = item;
  const shares =
    scoring?.by === 'positive'
      ? [{ cells: scoring.cells, values: question.positive }]
      : scoring?.by === 'groups'
        ? scoring.shares.map(({ cells, group }) => ({ cells, values: group.values }))
        : [];
  const counted = shares.map(({ cells: [cell], values }) => ({
    cell,
    values: new Set<unknown>(values),
  }));
  return (answer, into) => {
    if (!Array.isArray(answer)) {
      if (unscored.has(answer)) into.cells.push(item.unscoredCell);
      return;
    }
    const chosen = new Set<unknown>(answer);
    const scored = [...chosen].filter((value) => cellOf.has(value));
    if (scored.length > 0) {
      inBase(item, into);
      for (const value of scored) into.cells.push(cellOf.get(value)!);
      for (const { cell, values } of counted)
        if (scored.some((value) => values.has(value))) into.cells.push(cell!);
    } else if ([...chosen].some((value) => unscored.has(value))) into.cells.push(item.unscoredCell);
  };
};

/** Larger numbers than this are no answers, and their sum would not be one. */
const isSummable = (answer: unknown): answer is number =>
  typeof answer === 'number' && Math.abs(answer) <= Number.MAX_SAFE_INTEGER;

const readNumber =
  (item: Item): ItemReader =>
  (answer, into) => {
    if (answer === NOT_APPLICABLE) into.cells.push(item.unscoredCell);
    else if (isSummable(answer) && item.scoring?.by === 'sum') {
      inBase(item, into);
      into.numbers.push([item.scoring.sum, answer]);
    }
  };

const readRanking =
  (item: Item): ItemReader =>
  (answer, into) => {
    const { question, places } = item;
    if (answer === NOT_APPLICABLE) into.cells.push(item.unscoredCell);
    else if (question.type === 'ranking' && acceptsAnswer(question, answer)) {
      inBase(item, into);
      question.choices.forEach(({ value }, index) => {
        const place = (answer as readonly unknown[]).indexOf(value);
        into.cells.push(places[index]![place]!);
      });
    }
  };

const readerOf = (item: Item): ItemReader => {
  switch (item.question.type) {
    case 'multiple-choice':
      return readSeveral(item);
    case 'number':
      return readNumber(item);
    case 'ranking':
      return readRanking(item);
    default:
      return readValue(item);
  }
};

/** The answer to one row; what is no object is no answer to a matrix. */
const cellOf = (answer: unknown, rowId: string): unknown =>
  isRecord(answer) ? answer[rowId] : undefined;

/** Is it an answer to the question? Of several values some may have gone with an older version. */
const isAnswered = (question: Question, answer: unknown): boolean => {
  if (answer === undefined) return false;
  if (question.type === 'multiple-choice' && Array.isArray(answer))
    return question.choices.some(({ value }) => answer.includes(value));
  return acceptsAnswer(question, answer) && normalizeAnswer(question, answer) !== undefined;
};

/** A response counts as answered when at least one question of the survey is answered. */
export const countsAsAnswered = (survey: Survey, { answers }: CountedResponse): boolean =>
  isRecord(answers) &&
  survey.questions.some((question) => isAnswered(question, own(answers, question.id)));

/**
 * Reads responses into what they count in. A response in which no question of the survey is
 * answered counts in nothing.
 */
export function responseReader(
  survey: Survey,
  { items, summaries }: Plan,
): (response: CountedResponse) => Counted | undefined {
  const readers = items.map((item) => ({
    id: item.question.id,
    rowId: item.row?.id,
    read: readerOf(item),
  }));
  const isInBase = new Uint8Array(items.length);
  return (response) => {
    const { answers } = response;
    if (!isRecord(answers)) return undefined;
    const counted: Writing = { cells: [ANSWERED_CELL], items: [], numbers: [] };
    for (const { id, rowId, read } of readers) {
      // What an object has from its prototype is no value of a question, and is read as blank.
      const answer: unknown = answers[id];
      const given = rowId === undefined ? answer : cellOf(answer, rowId);
      if (given !== undefined) read(given, counted);
    }
    // Texts, dates and consents are counted in nothing else.
    const isCounted = counted.cells.length > 1;
    if (!isCounted && !countsAsAnswered(survey, response)) return undefined;
    isInBase.fill(0);
    for (const { index } of counted.items) isInBase[index] = 1;
    for (const { cell, items: parts } of summaries)
      if (parts.some(({ index }) => isInBase[index])) counted.cells.push(cell);
    return counted;
  };
}
