import { NOT_APPLICABLE } from '../../src/engine/index.js';
import type { Choice, Measure, Question, Row, ScaleRange, Survey } from '../../src/engine/index.js';
import type { PostedResponse } from './data-set.js';

/** One value of an answer, or all values that a multiple choice or ranking holds. */
export type ItemAnswer = string | number | boolean | readonly (string | number)[];

/** What gets a figure of its own: a question, or one row of a matrix. */
export interface Item {
  /** `question`, or `matrix.row`. */
  readonly id: string;
  readonly question: Question;
  readonly row?: Row;
  readonly area?: string;
}

/** What a figure adds up: one amount per component of an answer, over the base. */
export interface Amounts {
  /** `mean`, `positive` or the ids of answer groups. */
  readonly components: readonly string[];
  readonly isPercent: boolean;
  of(value: ItemAnswer): readonly number[];
}

/** Every question and row that a results document may tell of, in the document's order. */
export const itemsOf = (survey: Survey): readonly Item[] =>
  survey.questions
    .filter(({ type }) => !['text', 'date', 'consent', 'statement'].includes(type))
    .flatMap((question): readonly Item[] =>
      question.type === 'matrix'
        ? question.rows.map((row) => ({
            ...{ id: `${question.id}.${row.id}`, question, row },
            area: row.area ?? question.area,
          }))
        : [{ id: question.id, question, area: question.area }],
    );

/** The answer to the item, if there is one. */
export function answerTo(item: Item, { answers }: PostedResponse): ItemAnswer | undefined {
  const answer = answers[item.question.id];
  if (!item.row) return answer as ItemAnswer | undefined;
  return (answer as Readonly<Record<string, string | number>> | undefined)?.[item.row.id];
}

const choicesOf = (question: Question): readonly Choice[] =>
  'choices' in question ? (question.choices ?? []) : [];

/** Contract 5.2, rule 1: is an answer that was given in the base? */
export function isInBase({ question }: Item, answer: ItemAnswer): boolean {
  if (answer === NOT_APPLICABLE) return false;
  const scored = (value: unknown) =>
    choicesOf(question).find((choice) => choice.value === value)?.scored !== false;
  return Array.isArray(answer) ? answer.some(scored) : scored(answer);
}

/** The steps of a scale, or of the rows of a matrix that has one. */
const stepsOf = (question: Question): ScaleRange | undefined => {
  if (question.type === 'matrix') return question.range;
  return question.type === 'scale' ? question : undefined;
};

/** The values that a distribution counts, in order; none for number and ranking. */
export function scoredValues({ question }: Item): readonly (string | number | boolean)[] {
  if (question.type === 'yes-no') return [true, false];
  if (question.type === 'ranking') return [];
  const range = stepsOf(question);
  if (range)
    return Array.from({ length: range.max - range.min + 1 }, (_, step) => range.min + step);
  return choicesOf(question)
    .filter(({ scored }) => scored)
    .map(({ value }) => value);
}

/** Rules 1 and 2: turned where it is reversed; of choices their score. */
function scoreOf({ question, row }: Item, value: ItemAnswer): number | undefined {
  const choice = choicesOf(question).find((one) => one.value === value);
  if (choice) return choice.score;
  const range = stepsOf(question);
  const isTurned = row ? row.reverse : question.type === 'scale' && question.reverse;
  if (range && isTurned) return range.min + range.max - (value as number);
  return typeof value === 'number' ? value : undefined;
}

const hasMean = ({ question }: Item): boolean =>
  ['scale', 'number'].includes(question.type) ||
  (question.type === 'matrix' && question.range !== undefined) ||
  (['single-choice', 'matrix'].includes(question.type) &&
    choicesOf(question).some(({ score }) => score !== undefined));

/** The item's figure under the measure; `undefined`: it has counts only. */
export function amountsOf(item: Item, measure: Measure): Amounts | undefined {
  const { question } = item;
  if (question.type === 'number' || (measure === 'mean' && hasMean(item)))
    return { components: ['mean'], isPercent: false, of: (value) => [scoreOf(item, value)!] };
  const { positive, groups } = question;
  const among = (values: readonly unknown[], value: ItemAnswer) => Number(values.includes(value));
  if (measure === 'positive-share' && positive)
    return { components: ['positive'], isPercent: true, of: (value) => [among(positive, value)] };
  if (measure === 'groups' && groups)
    return {
      components: groups.map(({ id }) => id),
      isPercent: true,
      of: (value) => groups.map(({ values }) => among(values, value)),
    };
  return undefined;
}

/** Does the item count in its area? A number has a mean whatever the measure is, its area has not. */
export const countsInArea = (item: Item, measure: Measure): boolean =>
  amountsOf(item, measure) !== undefined && (item.question.type !== 'number' || measure === 'mean');
