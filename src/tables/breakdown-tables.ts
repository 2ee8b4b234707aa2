import type { ResolvedText } from '../engine/index.js';
import type { ResultsSpeech } from '../localization/results/results-speech.js';
import { baseOf, hiddenReasons, isHidden } from '../results/figures.js';
import type {
  BreakdownResult,
  Figure,
  GroupResult,
  ResultsDocument,
} from '../results/results-document.js';
import { countCell, whyHidden } from './table-cells.js';
import { fewAnswers } from './comparison-words.js';
import { barOf, figureColumns, withDots } from './figure-column.js';
import type { Cell, Row, Table } from './figure-table.js';
import { withBrackets } from './with-brackets.js';

const NO_DATA: Figure = { missing: 'no-data' };

const overallOf = (group: GroupResult): Figure =>
  isHidden(group) ? group : ('overall' in group && group.overall) || NO_DATA;

const areaOf = (group: GroupResult, id: string): Figure => {
  if (isHidden(group)) return group;
  const areas = 'areas' in group ? group.areas : undefined;
  return areas?.find((area) => area.id === id) ?? NO_DATA;
};

const answeredOf = (group: GroupResult): number | undefined =>
  'answered' in group ? group.answered : undefined;

/** The whole, group by group. */
const overallByGroup = (
  document: ResultsDocument,
  groups: readonly GroupResult[],
  caption: ResolvedText,
  speech: ResultsSpeech,
): Table => {
  const columns = figureColumns(document, speech);
  const { overall } = document;
  const everybody = overall && columns[0]?.valueOf(overall);
  const others = everybody === undefined ? [] : [everybody];
  const rowOf = (head: ResolvedText, answered: Cell, figure: Figure): Row => ({
    head,
    cells: [
      answered,
      ...columns.map((column) => withDots(column.cellOf(figure), figure, others, columns)),
    ],
    bar: barOf(figure, columns),
    part: 'breakdown',
  });
  const answeredCell = (group: GroupResult): Cell =>
    isHidden(group)
      ? { words: speech.say('hidden'), kind: 'hidden' }
      : countCell(answeredOf(group), speech);
  return {
    caption,
    columns: [{ head: speech.say('group') }, { head: speech.say('answers') }, ...columns],
    rows: groups.map((group) =>
      rowOf(speech.text(group.label), answeredCell(group), overallOf(group)),
    ),
    ...(columns.length === 1 &&
      columns[0]?.range &&
      overall && {
        key: { own: speech.say('group'), others: speech.say('everybody') },
      }),
    notes: [
      ...whyHidden(hiddenReasons(groups.map(overallOf)), document.threshold, speech),
      ...fewAnswers(
        groups.map((group) => baseOf(overallOf(group))),
        columns[0],
        speech,
      ),
    ],
  };
};

/** The areas, a column for each group; of answer groups the first one's share. */
const areasByGroup = (
  document: ResultsDocument,
  groups: readonly GroupResult[],
  label: ResolvedText,
  speech: ResultsSpeech,
): Table | undefined => {
  const [column] = figureColumns(document, speech);
  const hasAreas = groups.some((group) => 'areas' in group && group.areas?.length);
  if (!column || !hasAreas) return undefined;
  const caption = speech.say('areas-by', { label: label.text });
  const figures = groups.flatMap((group) => document.areas.map(({ id }) => areaOf(group, id)));
  return {
    caption: withBrackets(caption, column.head.text),
    columns: [
      { head: speech.say('area') },
      ...groups.map((group) => ({
        head: speech.text(group.label),
        isPercent: column.isPercent,
      })),
    ],
    rows: document.areas.map(({ id, title }) => ({
      head: speech.text(title),
      cells: groups.map((group) => column.cellOf(areaOf(group, id))),
      part: 'breakdown',
    })),
    notes: whyHidden(hiddenReasons(figures), document.threshold, speech),
  };
};

/** The tables of one breakdown. One that is hidden whole has one row that says so. */
export const breakdownTables = (
  breakdown: BreakdownResult,
  document: ResultsDocument,
  speech: ResultsSpeech,
): readonly Table[] => {
  const label = speech.text(breakdown.label);
  if (isHidden(breakdown)) {
    const hidden: Cell = {
      words: speech.say('hidden'),
      kind: 'hidden',
      picture: { kind: 'hatched' },
    };
    return [
      {
        caption: speech.say('groups-by', { label: label.text }),
        columns: [{ head: speech.say('group') }, { head: speech.say('result') }],
        rows: [{ head: speech.say('all-groups'), cells: [hidden], part: 'breakdown' }],
        notes: whyHidden([breakdown.hidden], document.threshold, speech),
      },
    ];
  }
  const { groups } = breakdown;
  const caption = speech.say('groups-by', { label: label.text });
  const overall = overallByGroup(document, groups, caption, speech);
  // Where no group says that it is hidden for this, some may be left out for it.
  const saysWhy = hiddenReasons(groups.map(overallOf)).includes('too-few');
  const listed = speech.say('groups-listed', { threshold: document.threshold });
  const areas = areasByGroup(document, groups, label, speech);
  return [
    saysWhy ? overall : { ...overall, notes: [...overall.notes, listed] },
    ...(areas ? [areas] : []),
  ];
};
