import type { Reference, ResolvedText, TypedFigure } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { baseOf, hiddenReasons } from '../results/figures.js';
import { compare } from '../results/compare.js';
import { own } from '../engine/record.js';
import type { ResultsDocument } from '../results/results-document.js';
import { countCell, emptyCell, knownCell, whyHidden, wordsCell } from './table-cells.js';
import { fewAnswers, shortComparison } from './comparison-words.js';
import { barOf, figureColumns, withDots, type FigureColumn } from './figure-column.js';
import type { Cell, Column, Row, Table } from './figure-table.js';
import { referenceName } from './reference-name.js';

/** What is compared with the references, by its key in their values. */
export interface ComparedRow {
  readonly key: string;
  readonly head: ResolvedText;
  readonly figure: object;
  readonly part?: Row['part'];
}

/** A reference beside a column of figures. */
interface ReferenceColumn {
  readonly column: FigureColumn;
  readonly reference: Reference;
  readonly valueOf: (key: string) => number | undefined;
}

const referenceColumns = (
  { references }: ResultsDocument,
  columns: readonly FigureColumn[],
  rows: readonly ComparedRow[],
): readonly ReferenceColumn[] =>
  references.flatMap((reference) =>
    columns.flatMap((column) => {
      const valueOf = (key: string) => column.typedValueOf(own<TypedFigure>(reference.values, key));
      const hasSome = rows.some(({ key }) => valueOf(key) !== undefined);
      return hasSome ? [{ column, reference, valueOf }] : [];
    }),
  );

/** Figures beside their references, each with the difference in words and as a picture. */
export const comparedTable = (
  document: ResultsDocument,
  speech: ResultsSpeech,
  {
    caption,
    head,
    rows,
  }: Pick<Table, 'caption'> & {
    readonly head: ResolvedText;
    readonly rows: readonly ComparedRow[];
  },
): Table => {
  const columns = figureColumns(document, speech);
  const references = referenceColumns(document, columns, rows);
  const hasBases = rows.some(({ figure }) => baseOf(figure) !== undefined);
  const isOnly = references.length === 1;
  const headOf = ({ reference, column }: ReferenceColumn): ResolvedText => {
    const label = referenceName(reference, document.references, speech);
    if (columns.length === 1) return label;
    return { ...label, text: `${label.text}: ${column.head.text}` };
  };

  const cellsOf = ({ key, figure }: ComparedRow): readonly Cell[] => {
    const compared = references.flatMap(({ column, valueOf }): readonly Cell[] => {
      const other = valueOf(key);
      const value = column.valueOf(figure);
      const difference =
        other === undefined || value === undefined
          ? emptyCell(speech)
          : withDots(
              wordsCell(shortComparison(compare(value, other), column, speech)),
              figure,
              [other],
              columns,
            );
      return [knownCell(other, column.write, speech), difference];
    });
    const figures = columns.map((column) => {
      const cell = column.cellOf(figure);
      // Without anything beside it the figure is drawn where it stands.
      return references.length ? cell : withDots(cell, figure, [], columns);
    });
    return [...(hasBases ? [countCell(baseOf(figure), speech)] : []), ...figures, ...compared];
  };

  const tableColumns: readonly Column[] = [
    { head },
    ...(hasBases ? [{ head: speech.say('answers') }] : []),
    ...columns,
    ...references.flatMap((each) => [
      { head: speech.asHead(headOf(each)), isPercent: each.column.isPercent },
      {
        head: isOnly
          ? speech.say('difference')
          : speech.say('difference-from', { label: headOf(each).text }),
      },
    ]),
  ];
  const figures = rows.map(({ figure }) => figure);
  return {
    caption,
    columns: tableColumns,
    rows: rows.map((row) => ({
      head: row.head,
      cells: cellsOf(row),
      bar: barOf(row.figure, columns),
      part: row.part,
    })),
    ...(columns.length === 1 &&
      columns[0]?.range &&
      references.length > 0 && {
        key: {
          own: speech.say('result'),
          others: speech.asHead(
            speech.plain(references.map((each) => headOf(each).text).join(', ')),
          ),
        },
      }),
    notes: [
      ...whyHidden(hiddenReasons(figures), document.threshold, speech),
      ...fewAnswers(figures.map(baseOf), columns[0], speech),
    ],
  };
};
