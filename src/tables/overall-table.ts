import type { LocalizedText, ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { compare } from '../results/compare.js';
import type { OverallResult, ResultsDocument } from '../results/results-document.js';
import { roundBefore, trendOf, type TrendRound } from '../results/trend.js';
import { emptyCell, knownCell, whyHidden, wordsCell } from './table-cells.js';
import { comparisonSentence, fewAnswers, shortComparison } from './comparison-words.js';
import { barOf, barOfValues, figureColumns } from './figure-column.js';
import { baseOf, hiddenReasons } from '../results/figures.js';
import { referenceName } from './reference-name.js';
import { ALL_ROUNDS, namedRounds, roundName } from './round-names.js';
import type { Row, Table } from './figure-table.js';

/** What the whole is compared with: a reference, or the round before. */
interface Other {
  readonly label: ResolvedText;
  /** Whom it is from, and when. */
  readonly about: ResolvedText;
  readonly valueOf: (column: number) => number | undefined;
}

/** Title of the area, or label of the question, that stands for the whole. */
export const overallName = (
  { of }: OverallResult,
  { areas, questions, survey }: ResultsDocument,
  speech: ResultsSpeech,
): ResolvedText => {
  const found =
    'area' in of
      ? areas.find(({ id }) => id === of.area)?.title
      : questions.find(({ id }) => id === of.question)?.label;
  return speech.text(found ?? survey.title);
};

/** "2023, 37 kommuner": what is known of it. */
const aboutOf = (
  year: number | string | undefined,
  base: LocalizedText | undefined,
  speech: ResultsSpeech,
): ResolvedText => {
  const written = base === undefined ? speech.plain('') : speech.text(base);
  const text = [year, written.text].filter((each) => each !== undefined && each !== '').join(', ');
  return { text, language: written.language };
};

const roundOther = (
  before: TrendRound,
  document: ResultsDocument,
  speech: ResultsSpeech,
): Other => {
  const columns = figureColumns(document, speech);
  const round = roundName(before, speech).text;
  return {
    label: speech.say('last-round', { round }),
    about: aboutOf(undefined, before.base, speech),
    valueOf: (column) => columns[column]?.valueOf(before.overall),
  };
};

const othersOf = (document: ResultsDocument, speech: ResultsSpeech): readonly Other[] => {
  const columns = figureColumns(document, speech);
  const references = document.references.map((reference): Other => ({
    label: referenceName(reference, document.references, speech),
    about: aboutOf(reference.year, reference.base, speech),
    valueOf: (column) => columns[column]?.typedValueOf(reference.values['overall']),
  }));
  const before = roundBefore(trendOf(document));
  return [...references, ...(before ? [roundOther(before, document, speech)] : [])].filter(
    ({ valueOf }) => columns.some((_, index) => valueOf(index) !== undefined),
  );
};

/** The comparisons of the whole as sentences, references first. */
export const overallComparisons = (
  document: ResultsDocument,
  speech: ResultsSpeech,
): readonly ResolvedText[] => {
  const [column] = figureColumns(document, speech);
  const value = document.overall && column?.valueOf(document.overall);
  if (!column || value === undefined) return [];
  return othersOf(document, speech).flatMap(({ label, valueOf }) => {
    const other = valueOf(0);
    return other === undefined
      ? []
      : [comparisonSentence(value, other, label.text, column, speech)];
  });
};

/** "Resultat 2024" */
const ownName = ({ round }: ResultsDocument, speech: ResultsSpeech): ResolvedText => {
  const result = speech.say('result');
  return round === ALL_ROUNDS ? result : { ...result, text: `${result.text} ${round}` };
};

/** The figure of the whole beside all that it is compared with. */
export const overallTable = (
  document: ResultsDocument,
  speech: ResultsSpeech,
): Table | undefined => {
  const { overall, threshold } = document;
  const columns = figureColumns(document, speech);
  const [first] = columns;
  if (!overall || !first) return undefined;
  const value = first.valueOf(overall);
  const others = othersOf(document, speech);
  const before = roundBefore(trendOf(document));
  const n = baseOf(overall);
  const about: ResolvedText =
    n === undefined ? speech.plain('') : speech.say('base-of', { count: n });
  const ownRow: Row = {
    head: ownName(document, speech),
    cells: [
      ...columns.map((column) => column.cellOf(overall)),
      ...(others.length ? [emptyCell(speech)] : []),
      wordsCell(about),
    ],
    bar: barOf(overall, columns),
  };
  const otherRow = ({ label, about: from, valueOf }: Other): Row => {
    const other = valueOf(0);
    const difference =
      value === undefined || other === undefined
        ? speech.plain('')
        : shortComparison(compare(value, other), first, speech);
    const figures = columns.map(({ write }, index) => knownCell(valueOf(index), write, speech));
    return {
      head: speech.asHead(label),
      cells: [...figures, wordsCell(difference), wordsCell(from)],
      bar: barOfValues(
        columns.map((_, index) => valueOf(index)),
        columns,
      ),
    };
  };
  return {
    caption: speech.say('compared'),
    columns: [
      { head: speech.say('comparison') },
      ...columns,
      ...(others.length ? [{ head: speech.say('difference') }] : []),
      { head: speech.say('base') },
    ],
    rows: [ownRow, ...others.map(otherRow)],
    notes: [
      ...whyHidden(hiddenReasons([overall]), threshold, speech),
      ...fewAnswers([n], first, speech),
      ...(before?.isOtherSample
        ? [speech.say('other-sample', { rounds: namedRounds([before], speech) })]
        : []),
    ],
  };
};
