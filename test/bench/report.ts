import type { Contender } from './contenders.js';
import { median } from './median.js';
import type { CaseName, Results, Visits } from './run.js';
import type { Visit } from './visit.js';

/** The most that the element may take: as often the static form's time, or in milliseconds. */
type Bar = { readonly ratio: number } | { readonly milliseconds: number };

interface Row {
  readonly what: string;
  readonly value: (visit: Visit) => number;
  readonly bar?: Bar;
}
interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

const ready = (visit: Visit) => visit.ready;
const work = (visit: Visit) => visit.work;

const TABLES: Readonly<Record<CaseName, Table>> = {
  small: {
    title: '14 questions on 3 pages, survey document inline',
    rows: [
      { what: 'page to interactive', value: ready, bar: { ratio: 1.55 } },
      { what: 'main-thread work of loading', value: work },
    ],
  },
  slow: {
    title: 'the same at 1.6 Mbit/s and 150 ms, CPU slowed 4 ×',
    rows: [{ what: 'page to interactive', value: ready, bar: { ratio: 1.45 } }],
  },
  large: {
    title: '500 questions on one page, survey document inline',
    rows: [
      { what: 'page to interactive', value: ready },
      { what: 'main-thread work of loading', value: work, bar: { ratio: 1.3 } },
      {
        what: 'click to next frame',
        value: ({ clicks }) => median(clicks),
        bar: { milliseconds: 16 },
      },
      { what: 'main-thread work of a click', value: ({ clickWork }) => clickWork },
    ],
  },
};

const NAMES: Readonly<Record<Contender, string>> = {
  static: 'static',
  element: 'element',
  surveyjs: 'SurveyJS',
};

/** Prints the medians, the ratios to the static form, and the bars beside what they hold for. */
export function report(results: Results, contenders: readonly Contender[]) {
  const others = contenders.filter((contender) => contender !== 'static');
  for (const name of Object.keys(TABLES) as CaseName[]) {
    const { title, rows } = TABLES[name];
    printLine(title, [
      ...contenders.map((contender) => NAMES[contender]),
      ...others.map((contender) => `× ${NAMES[contender]}`),
      'bar',
    ]);
    for (const { what, value, bar } of rows) {
      const time = (contender: Contender) => median(results[name][contender].map(value));
      const ratio = (contender: Contender) => medianRatio(results[name], contender, value);
      printLine(`  ${what}`, [
        ...contenders.map((contender) => time(contender).toFixed(1)),
        ...others.map((contender) => ratio(contender).toFixed(2)),
        ...(bar ? verdict(bar, time('element'), ratio('element')) : []),
      ]);
    }
    console.log();
  }
}

/** Of visits right after each other: what slowed the machine then, slowed both. */
const medianRatio = (visits: Visits, contender: Contender, value: Row['value']) =>
  median(visits[contender].map((visit, turn) => value(visit) / value(visits.static[turn]!)));

function verdict(bar: Bar, time: number, ratio: number): [string, string] {
  const isWithin = 'ratio' in bar ? ratio <= bar.ratio : time <= bar.milliseconds;
  return [
    'ratio' in bar ? bar.ratio.toFixed(2) : `${bar.milliseconds} ms`,
    isWithin ? '  within the bar' : '  over the bar',
  ];
}

const printLine = (label: string, cells: readonly string[]) =>
  console.log(label.padEnd(52) + cells.map((cell) => cell.padStart(11)).join(''));
