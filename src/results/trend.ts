import type { LocalizedText } from '../engine/index.js';
import { isHidden } from './figures.js';
import type { Figure, ResultsDocument, RoundQuestion, RoundResult } from './results-document.js';

/** One round among others. */
export interface TrendRound {
  readonly round: string;
  readonly label?: LocalizedText;
  readonly answered?: number;
  readonly base?: LocalizedText;
  /** The round that the results document is of. */
  readonly isCurrent: boolean;
  /** It did not take place: a gap. */
  readonly isGap: boolean;
  /** Others answered than in the round of the document, or many more or fewer. */
  readonly isOtherSample: boolean;
  readonly overall: Figure;
  /** By the id of an area. */
  readonly areas: ReadonlyMap<string, Figure>;
  /** By the id of a question, or `matrix.row`. */
  readonly questions: ReadonlyMap<string, Figure>;
}

const NO_DATA: Figure = { missing: 'no-data' };

/** Half as many again, or a third fewer: no longer the same crowd. */
const MANY_MORE = 1.5;

const differMuch = (one: number | undefined, other: number | undefined): boolean =>
  !!one && !!other && Math.max(one, other) / Math.min(one, other) > MANY_MORE;

const figuresById = (
  figures: readonly ({ readonly id: string } & Figure)[] = [],
): ReadonlyMap<string, Figure> => new Map(figures.map((figure) => [figure.id, figure]));

const questionFigures = (
  questions: readonly (RoundQuestion | { readonly id: string })[] = [],
): ReadonlyMap<string, Figure> =>
  new Map(
    questions.flatMap((question) =>
      'rows' in question
        ? question.rows.map((row) => [`${question.id}.${row.id}`, row as Figure] as const)
        : [[question.id, question as Figure] as const],
    ),
  );

const roundOf = (result: RoundResult, current: ResultsDocument): TrendRound => {
  const { round, label } = result;
  const common = { round, label, isCurrent: false };
  const isGap = 'missing' in result;
  if (isGap || isHidden(result)) {
    const overall = isHidden(result) ? { hidden: result.hidden } : NO_DATA;
    const none = new Map<string, Figure>();
    return { ...common, isGap, isOtherSample: false, overall, areas: none, questions: none };
  }
  const { answered, base, overall = NO_DATA, areas, questions } = result;
  return {
    ...common,
    answered,
    base,
    isGap,
    isOtherSample: base !== undefined || differMuch(answered, current.answered),
    overall,
    areas: figuresById(areas),
    questions: questionFigures(questions),
  };
};

const currentRound = (document: ResultsDocument): TrendRound => {
  const { round, answered, overall, hidden, areas, questions } = document;
  return {
    round,
    answered,
    isCurrent: true,
    isGap: false,
    isOtherSample: false,
    overall: hidden ? { hidden } : (overall ?? NO_DATA),
    areas: figuresById(areas),
    questions: questionFigures(questions),
  };
};

/** `2` stands before `10`. */
const byName = new Intl.Collator('en', { numeric: true });

/** The round of the document among the others, oldest first; rounds are sorted by their names. */
export const trendOf = (document: ResultsDocument): readonly TrendRound[] =>
  [
    ...document.rounds
      .filter(({ round }) => round !== document.round)
      .map((result) => roundOf(result, document)),
    currentRound(document),
  ].sort((one, other) => byName.compare(one.round, other.round));

/** The latest round before the document's that has a figure for the whole. */
export const roundBefore = (rounds: readonly TrendRound[]): TrendRound | undefined =>
  rounds
    .slice(
      0,
      rounds.findIndex(({ isCurrent }) => isCurrent),
    )
    .reverse()
    .find(({ overall }) => !isHidden(overall) && !('missing' in overall));
