import type { ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { hiddenReasons, isHidden } from '../results/figures.js';
import type { Figure, ResultsDocument } from '../results/results-document.js';
import { trendOf, type TrendRound } from '../results/trend.js';
import { absentCell, countCell, emptyCell, whyHidden, wordsCell } from './table-cells.js';
import { barOf, figureColumns, type FigureColumn } from './figure-column.js';
import { overallName } from './overall-table.js';
import { askedIn } from './question-tables.js';
import { namedRounds, roundName } from './round-names.js';
import type { Cell, Column, Picture, Table } from './figure-table.js';
import { withBrackets } from './with-brackets.js';

/** A figure of a round; one that did not take place has its own word. */
const roundCell = (
  round: TrendRound,
  figure: Figure | undefined,
  column: FigureColumn,
  speech: ResultsSpeech,
): Cell => {
  if (round.isGap) return { words: speech.say('no-round'), kind: 'missing' };
  if (figure) return column.cellOf(figure);
  // In a hidden round everything is.
  return isHidden(round.overall)
    ? absentCell(round.overall, speech)
    : absentCell({ missing: 'no-data' }, speech);
};

const roundNotes = (
  rounds: readonly TrendRound[],
  { threshold }: ResultsDocument,
  isLine: boolean,
  speech: ResultsSpeech,
): readonly ResolvedText[] => {
  const gaps = rounds.filter(({ isGap }) => isGap);
  const others = rounds.filter(({ isOtherSample }) => isOtherSample);
  return [
    ...(gaps.length ? [speech.say('gap', { rounds: namedRounds(gaps, speech) })] : []),
    ...(others.length ? [speech.say('other-sample', { rounds: namedRounds(others, speech) })] : []),
    ...(others.length && isLine ? [speech.say('hollow-dots')] : []),
    ...whyHidden(hiddenReasons(rounds.map(({ overall }) => overall)), threshold, speech),
  ];
};

/** "1" and "6", or "0 %" and "100 %". */
const endsOf = ({ range, isPercent }: FigureColumn, { percent, number }: ResultsSpeech) => {
  const write = isPercent ? percent : number;
  return range && { min: write(range.min), max: write(range.max) };
};

const lineOf = (
  rounds: readonly TrendRound[],
  column: FigureColumn,
  speech: ResultsSpeech,
): Picture | undefined => {
  const points = rounds.map((round) => {
    const value = column.valueOf(round.overall);
    return {
      name: roundName(round, speech),
      value,
      words: roundCell(round, round.overall, column, speech).words.text,
      isHollow: round.isOtherSample,
    };
  });
  const ends = endsOf(column, speech);
  return column.range && ends && { kind: 'line', points, ...column.range, ends };
};

/** The whole, round by round. */
const overallByRound = (
  rounds: readonly TrendRound[],
  document: ResultsDocument,
  columns: readonly FigureColumn[],
  speech: ResultsSpeech,
): Table => {
  const hasCounts = rounds.some(({ answered }) => answered !== undefined);
  const hasBases = rounds.some(({ base }) => base !== undefined);
  const title = document.overall && overallName(document.overall, document, speech);
  const [first] = columns;
  const isLine = columns.length === 1;
  const ends = first && isLine && endsOf(first, speech);
  const cellsOf = (round: TrendRound): readonly Cell[] => {
    return [
      ...(hasCounts ? [countCell(round.answered, speech)] : []),
      ...(hasBases
        ? [round.base === undefined ? emptyCell(speech) : wordsCell(speech.text(round.base))]
        : []),
      ...columns.map((column) => roundCell(round, round.overall, column, speech)),
    ];
  };
  return {
    caption: speech.say('rounds-caption', { label: (title ?? speech.say('result')).text }),
    columns: [
      { head: speech.say('round') },
      ...(hasCounts ? [{ head: speech.say('answers') }] : []),
      ...(hasBases ? [{ head: speech.say('base') }] : []),
      ...columns,
    ],
    rows: rounds.map((round) => ({
      head: roundName(round, speech),
      cells: cellsOf(round),
      bar: barOf(round.overall, columns),
    })),
    ...(isLine && { picture: lineOf(rounds, columns[0]!, speech) }),
    notes: [
      ...(ends ? [speech.say('chart-range', ends)] : []),
      ...roundNotes(rounds, document, isLine, speech),
    ],
  };
};

/** Areas or questions, a column for each round; of answer groups the first one's share. */
const figuresByRound = (
  {
    kind,
    heads,
  }: {
    readonly kind: 'areas' | 'questions';
    readonly heads: readonly { readonly key: string; readonly head: ResolvedText }[];
  },
  rounds: readonly TrendRound[],
  column: FigureColumn,
  { threshold }: ResultsDocument,
  speech: ResultsSpeech,
): Table | undefined => {
  const earlier = rounds.filter(({ isCurrent }) => !isCurrent);
  const rows = heads.filter(({ key }) => earlier.some((round) => round[kind].has(key)));
  if (!rows.length) return undefined;
  const label = speech.say(`${kind}-title`).text;
  const caption = speech.say('rounds-caption', { label });
  return {
    caption: withBrackets(caption, column.head.text),
    columns: [
      { head: speech.say(kind === 'areas' ? 'area' : 'question') },
      ...rounds.map((round): Column => ({
        head: roundName(round, speech),
        isPercent: column.isPercent,
      })),
    ],
    rows: rows.map(({ key, head }) => ({
      head,
      cells: rounds.map((round) => roundCell(round, round[kind].get(key), column, speech)),
    })),
    notes: whyHidden(
      hiddenReasons(rows.flatMap(({ key }) => rounds.map((round) => round[kind].get(key) ?? {}))),
      threshold,
      speech,
    ),
  };
};

/** What other rounds say beside this one; nothing where there is no other. */
export const roundsTables = (
  document: ResultsDocument,
  speech: ResultsSpeech,
): readonly Table[] => {
  const columns = figureColumns(document, speech);
  const [column] = columns;
  const rounds = trendOf(document);
  if (!column || rounds.length < 2) return [];
  const areas = document.areas.map(({ id, title }) => ({ key: id, head: speech.text(title) }));
  const questions = askedIn(document, speech).map(({ key, label }) => ({ key, head: label }));
  return [
    overallByRound(rounds, document, columns, speech),
    figuresByRound({ kind: 'areas', heads: areas }, rounds, column, document, speech),
    figuresByRound({ kind: 'questions', heads: questions }, rounds, column, document, speech),
  ].filter((table) => table !== undefined);
};
