/**
 * `npm run bench [-- --rounds=9]`: the element against a hand-written static form of the same
 * questions, taken in turns in one run. What holds is the ratio; milliseconds are the machine's.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';
import { visit, type Visit } from './visit.js';
import { elementPage, staticPage } from './pages.js';
import { scaleSurvey, smallSurvey, type BenchSurvey } from './surveys.js';

interface Case {
  readonly survey: BenchSurvey;
  /** Radios that are there when the page is ready. */
  readonly radios: number;
  readonly clicks: number;
}
interface Row {
  readonly what: string;
  readonly form: readonly number[];
  readonly element: readonly number[];
  readonly bar?: number;
}

const CLICKS = 15;
const scales = (count: number): Case => ({
  survey: scaleSurvey(count),
  radios: count * 6,
  clicks: CLICKS,
});
const CASES = {
  small: { survey: smallSurvey, radios: 30, clicks: 0 },
  few: scales(100),
  large: scales(500),
  many: scales(1000),
} satisfies Record<string, Case>;
type CaseName = keyof typeof CASES;
const NAMES = Object.keys(CASES) as CaseName[];

type Visits = {
  readonly [Name in CaseName]: { readonly form: Visit[]; readonly element: Visit[] };
};

const site = () =>
  serve({
    brotli: true,
    folders: { '/dist/': 'dist', '/static/': 'test/bench' },
    pages: {
      '/blank.html': '<!doctype html><title>Blank</title><link rel="icon" href="data:,">',
      ...Object.fromEntries(
        Object.values(CASES).flatMap(({ survey }) => [
          [`/form/${survey.id}.html`, staticPage(survey)],
          [`/element/${survey.id}.html`, elementPage(survey)],
          [`/surveys/${survey.id}.json`, JSON.stringify(survey)],
        ]),
      ),
    },
  });

/** Every page once in each round; the two of a pair follow each other, in changing order. */
async function run(browser: Browser, origin: string, rounds: number): Promise<Visits> {
  const visits: Visits = {
    small: { form: [], element: [] },
    few: { form: [], element: [] },
    large: { form: [], element: [] },
    many: { form: [], element: [] },
  };
  // The first round warms up the server and the browser and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const name of NAMES) {
      const { survey, radios, clicks } = CASES[name];
      for (const kind of round % 2
        ? (['form', 'element'] as const)
        : (['element', 'form'] as const)) {
        const url = `${origin}/${kind}/${survey.id}.html`;
        const measured = await visit(browser, url, { radios, clicks: round ? clicks : 0 });
        if (round) visits[name][kind].push(measured);
      }
    }
    process.stderr.write(round ? `round ${round} of ${rounds}\n` : 'warm\n');
  }
  return visits;
}

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
const ratio = ({ form, element }: Row) =>
  median(element.map((value, round) => value / form[round]!));
const latency = (visit: Visit) => median(visit.clicks);

function print(title: string, [left, right]: readonly [string, string], rows: readonly Row[]) {
  const widths = [60, 12, 12, 8, 6];
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index ? cell.padStart(widths[index] ?? 0) : cell.padEnd(60)))
      .join('');
  console.log(`\n${line([title, left, right, 'ratio', 'bar'])}`);
  for (const row of rows) {
    const measured = ratio(row);
    const cells = [
      row.what,
      median(row.form).toFixed(1),
      median(row.element).toFixed(1),
      measured.toFixed(2),
      row.bar?.toFixed(1) ?? '',
    ];
    console.log(line(cells) + (row.bar && measured > row.bar ? '  over the bar' : ''));
  }
}

function report({ small, few, large, many }: Visits) {
  const row = (
    what: string,
    { form, element }: Visits[CaseName],
    value: (visit: Visit) => number,
    bar?: number,
  ): Row => ({ what, form: form.map(value), element: element.map(value), bar });
  print(
    'Medians in ms',
    ['static', 'element'],
    [
      row('14 questions on 3 pages: page to interactive', small, (one) => one.ready, 1.4),
      row('14 questions on 3 pages: main-thread work', small, (one) => one.work),
      row('500 scales on one page: page to interactive', large, (one) => one.ready),
      row('500 scales on one page: main-thread work', large, (one) => one.work, 1.6),
      row('500 scales on one page: click to next frame', large, latency, 1.3),
      row('500 scales on one page: main-thread work of a click', large, (one) => one.clickWork),
    ],
  );
  const growth = (kind: 'form' | 'element', value: (visit: Visit) => number) => ({
    form: few[kind].map(value),
    element: many[kind].map(value),
  });
  const work = (visit: Visit) => visit.clickWork;
  const form: Row = { what: 'static: click to next frame', ...growth('form', latency) };
  // The browser's own share grows too; ours may not grow beyond it.
  const bar = 1.3 * ratio(form);
  print(
    'Does a click cost more when there are more questions?',
    ['100', '1,000'],
    [
      { what: 'element: click to next frame', ...growth('element', latency), bar },
      form,
      { what: 'element: main-thread work of a click', ...growth('element', work) },
      { what: 'static: main-thread work of a click', ...growth('form', work) },
    ],
  );
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Math.max(1, Math.trunc(Number(values.rounds)) || 1);
if (!existsSync('dist/user-survey.js')) {
  console.log('dist/user-survey.js is not there: run `npm run build` first.');
} else {
  const browser = await puppeteer.launch(await findBrowser());
  const { origin, close } = await site();
  try {
    report(await run(browser, origin, rounds));
  } finally {
    await browser.close();
    await close();
  }
}
