import type { Browser } from 'puppeteer-core';
import { serve } from '../support/serve.js';
import { PAGES, type Contender } from './contenders.js';
import { scaleSurvey, smallSurvey, type BenchSurvey } from './surveys.js';
import { visit, type Visit, type VisitOptions } from './visit.js';

interface Case extends VisitOptions {
  readonly survey: BenchSurvey;
  /** Turns in a round: what is over soon is measured more often. */
  readonly turns: number;
}

const CASES = {
  small: { survey: smallSurvey, radios: 30, turns: 3 },
  slow: { survey: smallSurvey, radios: 30, turns: 2, slow: true },
  large: { survey: scaleSurvey(500), radios: 3000, turns: 1, clicks: 10 },
} satisfies Record<string, Case>;

export type CaseName = keyof typeof CASES;
/** Visits with the same index were made right after each other. */
export type Visits = Readonly<Record<Contender, readonly Visit[]>>;
export type Results = Readonly<Record<CaseName, Visits>>;

const NAMES = Object.keys(CASES) as CaseName[];
const address = (contender: Contender, { id }: BenchSurvey) => `/${contender}/${id}.html`;

/** Everything is served from here, so that no other network is measured. */
const site = (contenders: readonly Contender[], surveyjs: string | undefined) =>
  serve({
    brotli: true,
    folders: {
      '/dist/': 'dist',
      '/bench/': 'test/bench',
      ...(surveyjs !== undefined && { '/surveyjs/': surveyjs }),
    },
    pages: {
      '/blank.html': '<!doctype html><title>Blank</title><link rel="icon" href="data:,">',
      ...Object.fromEntries(
        Object.values(CASES).flatMap(({ survey }) =>
          contenders.map((contender) => [address(contender, survey), PAGES[contender](survey)]),
        ),
      ),
    },
  });

/**
 * In each turn the contenders follow each other, another one first than the last time: what else
 * the machine does then falls on all of them.
 */
export async function run(
  browser: Browser,
  contenders: readonly Contender[],
  surveyjs: string | undefined,
  rounds: number,
): Promise<Results> {
  const { origin, close } = await site(contenders, surveyjs);
  const noVisits = () => ({ static: [], element: [], surveyjs: [] });
  const results: Record<CaseName, Record<Contender, Visit[]>> = {
    small: noVisits(),
    slow: noVisits(),
    large: noVisits(),
  };
  const takeTurns = async (name: CaseName, first: number) => {
    const { survey, ...options }: Case = CASES[name];
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const visited = await visit(browser, origin + address(contender, survey), options);
      results[name][contender].push(visited);
    }
  };
  try {
    await warmUp(browser, origin, contenders);
    for (let round = 0; round < rounds; round++) {
      for (const name of NAMES) {
        for (let turn = 0; turn < CASES[name].turns; turn++) {
          await takeTurns(name, (round + turn) % contenders.length);
        }
      }
      process.stderr.write(`round ${round + 1} of ${rounds}\n`);
    }
  } finally {
    await close();
  }
  return results;
}

/** Lets the server compress what it serves, and the browser start what it starts once. */
async function warmUp(browser: Browser, origin: string, contenders: readonly Contender[]) {
  for (const { survey, radios } of Object.values(CASES)) {
    for (const contender of contenders) {
      await visit(browser, origin + address(contender, survey), { radios });
    }
  }
}
