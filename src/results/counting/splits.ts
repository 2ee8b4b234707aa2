import { isRecord, own } from '../../engine/record.js';
import type { Breakdown, QuestionId, Survey } from '../../engine/index.js';
import { askedByCondition } from './asked.js';
import type { Plan } from './items.js';
import type { Counted, CountedResponse } from './read-response.js';
import { count, newTally } from './tally.js';
import type { Tally } from './tally.js';

/** An answer to a question that can be split by, or a value of the context. */
export type SplitValue = string | number | boolean;

/** Responses by one question or key of the context. */
export interface Split {
  readonly by: string;
  /** In the order in which the values came. */
  readonly tallies: Map<SplitValue, Tally>;
  /** Questions that decide who is asked; none when all are. */
  readonly dependsOn: ReadonlySet<QuestionId>;
}

/** How many responses have one value of one split and one of another. */
export type Crossing = Map<SplitValue, Map<SplitValue, number>>;

export interface Splits {
  readonly all: readonly Split[];
  add(response: CountedResponse, counted: Counted): void;
  /** Responses that were asked the question; `undefined`: all of them. */
  asked(split: Split): number | undefined;
  /** Does each value of the finer split lie within one value of the other, as units do in regions? */
  isFiner(finer: Split, other: Split): boolean;
  /** Responses with a value of the first and one of the second, which differ. */
  crossing(one: Split, other: Split, first: SplitValue, second: SplitValue): number;
}

/** More groups than this are read by nobody; without a limit, free values could fill the memory. */
const mostValues = 5000;

/** The value by which a response is split; nothing when it has none, or one that is not scored. */
function valueReader(
  survey: Survey,
  by: string,
): (response: CountedResponse) => SplitValue | undefined {
  const question = survey.questions.find(({ id }) => id === by);
  if (!question)
    return ({ context }) => {
      const value: unknown = isRecord(context) ? own(context, by) : undefined;
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
  const choices = question.type === 'single-choice' ? question.choices : [];
  const values: readonly SplitValue[] =
    question.type === 'yes-no'
      ? [true, false]
      : choices.filter(({ scored }) => scored).map(({ value }) => value);
  const known = new Set<unknown>(values);
  return ({ answers }) => {
    const answer = own(answers, by);
    return known.has(answer) ? (answer as SplitValue) : undefined;
  };
}

/** Splits responses by everything that the breakdowns are by. */
export function newSplits(
  survey: Survey,
  plan: Plan,
  breakdowns: readonly Breakdown[],
  threshold: number,
): Splits {
  const keys = [...new Set(breakdowns.map(({ by }) => by))];
  const conditions = askedByCondition(survey);
  const all = keys.map((by): Split => {
    const { dependsOn = new Set<QuestionId>() } = conditions.get(by) ?? {};
    return { by, tallies: new Map(), dependsOn };
  });
  const asked = new Map(all.filter(({ by }) => conditions.has(by)).map((split) => [split, 0]));
  /** What the survey names always has its place. */
  const named = keys.map((by) => {
    const own = breakdowns.filter((breakdown) => breakdown.by === by);
    return new Set<SplitValue>(own.flatMap(({ merge }) => merge.flatMap(({ values }) => values)));
  });
  const readers = keys.map((by) => valueReader(survey, by));
  const crossings = all.map((_split, index) => all.slice(index + 1).map((): Crossing => new Map()));
  const valueIn = (index: number, response: CountedResponse): SplitValue | undefined => {
    const { tallies } = all[index]!;
    const value = readers[index]!(response);
    if (value === undefined) return undefined;
    const isKept = tallies.has(value) || named[index]!.has(value) || tallies.size < mostValues;
    return isKept ? value : undefined;
  };
  const crossingOf: Splits['crossing'] = (one, other, first, second) => {
    const [from, to] = [all.indexOf(one), all.indexOf(other)];
    return from < to
      ? (crossings[from]![to - from - 1]!.get(first)?.get(second) ?? 0)
      : (crossings[to]![from - to - 1]!.get(second)?.get(first) ?? 0);
  };
  return {
    all,
    add(response, counted) {
      for (const [split, before] of asked)
        if (conditions.get(split.by)?.isAsked(response.answers)) asked.set(split, before + 1);
      const values = all.map((_split, index) => valueIn(index, response));
      values.forEach((value, index) => {
        if (value === undefined) return;
        const { tallies } = all[index]!;
        const tally = tallies.get(value) ?? newTally(plan);
        tallies.set(value, tally);
        count(tally, counted, threshold);
        crossings[index]!.forEach((crossing, step) => {
          const other = values[index + 1 + step];
          if (other === undefined) return;
          const row = crossing.get(value) ?? new Map<SplitValue, number>();
          crossing.set(value, row.set(other, (row.get(other) ?? 0) + 1));
        });
      });
    },
    asked: (split) => asked.get(split),
    isFiner: (finer, other) =>
      [...finer.tallies.keys()].every((value) => {
        const within = [...other.tallies.keys()].filter(
          (outer) => crossingOf(finer, other, value, outer) > 0,
        );
        return within.length < 2;
      }),
    crossing: crossingOf,
  };
}

/** Whether groups are of one split, or of a finer one of the other; it is asked often and found once. */
export function relation({ all, isFiner }: Splits) {
  const related = new Map(
    all.map((one) => [
      one,
      new Set(all.filter((other) => other === one || isFiner(one, other) || isFiner(other, one))),
    ]),
  );
  return (one: { readonly split: Split }, other: { readonly split: Split }): boolean =>
    related.get(one.split)?.has(other.split) ?? false;
}
