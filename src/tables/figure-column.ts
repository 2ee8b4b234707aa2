import type { LocalizedText, ResolvedText, TypedFigure } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { figureValue, groupsOf, isHidden, isMissing, typedValue } from '../results/figures.js';
import type { ResultsDocument } from '../results/results-document.js';
import { absentCell, numberCell } from './table-cells.js';
import type { Cell, Column, Row } from './figure-table.js';

/** One number of each figure: the mean, the share of positive answers, or the share of a group. */
export interface FigureColumn {
  readonly head: ResolvedText;
  readonly isPercent: boolean;
  /** Which part of the bar it is, of answer groups. */
  readonly step?: Column['step'];
  /** The ends of what a figure can be; a mean has none where the scales differ. */
  readonly range?: { readonly min: number; readonly max: number };
  readonly write: (value: number) => string;
  readonly valueOf: (figure: object) => number | undefined;
  readonly typedValueOf: (typed: TypedFigure | undefined) => number | undefined;
  readonly cellOf: (figure: object) => Cell;
}

const PERCENT = { min: 0, max: 100 };

/** Answer groups of all figures, each once, in the order of the document. */
const answerGroups = (document: ResultsDocument) => {
  const rounds = document.rounds.flatMap((round) =>
    'overall' in round && round.overall ? [round.overall] : [],
  );
  const all = [document.overall ?? {}, ...document.areas, ...document.questions, ...rounds];
  const labels = new Map<string, LocalizedText | undefined>();
  for (const { id, label } of all.flatMap(groupsOf)) labels.set(id, labels.get(id) ?? label);
  return [...labels].map(([id, label]) => ({ id, label }));
};

const column = (
  speech: ResultsSpeech,
  { head, range, isPercent }: Pick<FigureColumn, 'head' | 'range' | 'isPercent'>,
  measure: 'mean' | 'positive' | 'groups',
  group?: string,
): FigureColumn => {
  const write = isPercent ? speech.percent : speech.mean;
  const valueOf = (figure: object) => figureValue(figure, measure, group);
  return {
    head,
    range,
    isPercent,
    write,
    valueOf,
    typedValueOf: (typed) => typedValue(typed, group),
    cellOf: (figure) => {
      const value = valueOf(figure);
      return value === undefined || isHidden(figure) || isMissing(figure)
        ? absentCell(figure, speech)
        : numberCell(value, write(value), speech);
    },
  };
};

/** A mean, whatever the measure of the survey is. */
export const meanColumn = (
  { scale }: Pick<ResultsDocument, 'scale'>,
  speech: ResultsSpeech,
): FigureColumn =>
  column(speech, { head: speech.say('mean'), range: scale, isPercent: false }, 'mean');

/** The columns that a figure of the document fills; none where nothing is measured. */
export const figureColumns = (
  document: ResultsDocument,
  speech: ResultsSpeech,
): readonly FigureColumn[] => {
  switch (document.measure) {
    case 'mean':
      return [meanColumn(document, speech)];
    case 'positive-share':
      return [
        column(
          speech,
          { head: speech.say('positive'), range: PERCENT, isPercent: true },
          'positive',
        ),
      ];
    case 'groups':
      return answerGroups(document).map(({ id, label }, index, { length }) => {
        const head = label === undefined ? speech.plain(id) : speech.text(label);
        // The first group is the one that is told of: the darkest.
        const step = { index: length - 1 - index, of: length };
        return {
          ...column(speech, { head, range: PERCENT, isPercent: true }, 'groups', id),
          step,
        };
      });
    case 'none':
      return [];
  }
};

/** The values of groups, one for each column, as the parts of one bar; of other measures nothing. */
export const barOfValues = (
  values: readonly (number | undefined)[],
  columns: readonly FigureColumn[],
): Row['bar'] => {
  const parts = columns.flatMap(({ step }, index) =>
    step ? [{ percent: values[index] ?? 0, step }] : [],
  );
  return parts.some(({ percent }) => percent > 0) ? { kind: 'parts', parts } : undefined;
};

/** The groups of a figure as the parts of one bar. */
export const barOf = (figure: object, columns: readonly FigureColumn[]): Row['bar'] =>
  barOfValues(
    columns.map((column) => column.valueOf(figure)),
    columns,
  );

/** The cell with its figure on a line, beside others; bars and means of unlike scales have no line. */
export const withDots = (
  cell: Cell,
  figure: object,
  others: readonly number[],
  [column, ...more]: readonly FigureColumn[],
): Cell => {
  const own = column?.valueOf(figure);
  if (own === undefined || !column?.range || more.length) return cell;
  return { ...cell, picture: { kind: 'dots', own, others, ...column.range } };
};
