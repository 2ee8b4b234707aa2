import type { LocalizedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import type { Indicator, IndexResults } from '../results/index-results.js';
import { knownCell, wordsCell } from './table-cells.js';
import type { Cell, Column, Table } from './figure-table.js';
import { withBrackets } from './with-brackets.js';

/** An index from 0 to 100 with its bar, or in words that there is none. */
const indexCell = (value: number | undefined, speech: ResultsSpeech): Cell => ({
  ...knownCell(value, speech.mean, speech),
  ...(value !== undefined && { picture: { kind: 'length', percent: value } }),
});

const valueIn = (record: object, name: string): number | undefined =>
  (record as Record<string, number | undefined>)[name];

/** Sub-indices in the order of the first unit. */
const subIndicesOf = ({ units }: IndexResults) => units[0]?.subIndices ?? [];

/** Every unit with its index and sub-indices; a rank only where the document has one. */
export const unitsTable = (results: IndexResults, speech: ResultsSpeech): Table => {
  const { units } = results;
  const subIndices = subIndicesOf(results);
  const hasRank = units.some(({ rank }) => rank !== undefined);
  return {
    caption: speech.say('units-caption'),
    columns: [
      { head: speech.say('unit') },
      { head: speech.say('index') },
      ...subIndices.map(({ title }) => ({ head: speech.text(title) })),
      ...(hasRank ? [{ head: speech.say('rank') }] : []),
    ],
    rows: units.map((unit) => ({
      head: speech.plain(unit.label),
      cells: [
        indexCell(valueIn(unit, 'index'), speech),
        ...subIndices.map(({ id }) => {
          const sub = unit.subIndices.find((each) => each.id === id);
          return indexCell(sub && valueIn(sub, 'value'), speech);
        }),
        ...(hasRank ? [knownCell(unit.rank, speech.number, speech)] : []),
      ],
    })),
    notes: [],
  };
};

/** The unit of measurement, as short as it is read. */
const measuredIn = (indicator: Indicator): string | undefined =>
  indicator.measuredIn === 'percent' ? '%' : indicator.measuredIn;

const named = (indicator: Indicator, speech: ResultsSpeech) => {
  const title = speech.text(indicator.title);
  const unit = measuredIn(indicator);
  return unit === undefined ? title : withBrackets(title, unit);
};

const valuesTable = (
  area: LocalizedText,
  indicators: readonly Indicator[],
  { units }: IndexResults,
  speech: ResultsSpeech,
): Table => ({
  caption: speech.say('indicators-of', { area: speech.text(area).text }),
  columns: [
    { head: speech.say('unit') },
    ...indicators.map((indicator): Column => ({ head: named(indicator, speech) })),
  ],
  rows: units.map(({ id, label }) => ({
    head: speech.plain(label),
    cells: indicators.map(({ values }) => {
      const found = values.find(({ unit }) => unit === id);
      return knownCell(found && valueIn(found, 'value'), speech.number, speech);
    }),
  })),
  notes: [],
});

const aboutTable = (
  area: LocalizedText,
  indicators: readonly Indicator[],
  speech: ResultsSpeech,
): Table => {
  const hasSource = indicators.some(({ source }) => source !== undefined);
  const measured = (value: number | undefined) => knownCell(value, speech.number, speech);
  return {
    caption: speech.say('indicators-about', { area: speech.text(area).text }),
    columns: [
      { head: speech.say('indicator') },
      { head: speech.say('better') },
      ...(hasSource ? [{ head: speech.say('source') }] : []),
      { head: speech.say('median') },
      { head: speech.say('lowest') },
      { head: speech.say('highest') },
    ],
    rows: indicators.map((indicator) => ({
      head: named(indicator, speech),
      cells: [
        wordsCell(speech.say(`${indicator.better}-better`)),
        ...(hasSource ? [wordsCell(speech.text(indicator.source ?? ''))] : []),
        measured(indicator.median),
        measured(indicator.min),
        measured(indicator.max),
      ],
    })),
    notes: [],
  };
};

/** The indicators of each sub-index: as measured, and what they are. */
export const indicatorTables = (results: IndexResults, speech: ResultsSpeech): readonly Table[] =>
  subIndicesOf(results).flatMap(({ id, title }) => {
    const indicators = results.indicators.filter(({ area }) => area === id);
    if (!indicators.length) return [];
    return [valuesTable(title, indicators, results, speech), aboutTable(title, indicators, speech)];
  });
