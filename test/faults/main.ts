import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { killBrowser } from './browser-kills.js';
import { killCollector } from './collector-kills.js';
import { runSequence } from './sequences.js';
import { sendFromTwoTabs } from './two-tabs.js';
import { openWorld } from './world.js';

/**
 * `npm run test:faults`: the whole fault suite, for a while. `--only=sequences --count=1 --seed=17`
 * runs one part, or one seed, again.
 */
const HELP = `Options:
  --only=kills|sequences|tabs|collector   one part of it
  --count=<number>   how many of that part (default 100 kills, 1000 sequences, 50 submissions, 20 kills)
  --seed=<number>    the first seed (default 1)
  --lanes=<number>   sequences at the same time (default 4)
The environment variable FAULTS_DIST names the folder with the built script (default dist).`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '4' },
    help: { type: 'boolean' },
  },
});
const first = Number(values.seed);
const world = await openWorld();
let violations = 0;

/** Runs the seeds, some at the same time; tells each violation when it comes. */
async function each(
  from: number,
  count: number,
  lanes: number,
  run: (seed: number) => Promise<object>,
): Promise<void> {
  const figures = new Map<string, number>();
  const add = (name: string, amount: number) =>
    figures.set(name, (figures.get(name) ?? 0) + amount);
  let next = from;
  const lane = async (): Promise<void> => {
    while (next < from + count) {
      const seed = next++;
      try {
        for (const [name, value] of Object.entries(await run(seed)))
          if (typeof value === 'number') add(name, value);
          else add(`${name} ${value}`, 1);
      } catch (error) {
        violations += 1;
        add('violations', 1);
        console.error(error instanceof Error ? error.message : error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  console.log(Object.fromEntries(figures));
}

/** Sequences. */
const BROWSER_LIFE = 100;

async function withBrowser(run: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await puppeteer.launch(await findBrowser());
  await run(browser);
  await browser.close();
}

const PARTS: Readonly<
  Record<string, { readonly count: number; run(count: number): Promise<void> }>
> = {
  kills: { count: 100, run: (count) => each(first, count, 1, (seed) => killBrowser(world, seed)) },
  sequences: {
    count: 1000,
    async run(count) {
      // A browser that has opened thousands of pages grows slow, and may die.
      for (let done = 0; done < count; done += BROWSER_LIFE)
        await withBrowser((browser) =>
          each(first + done, Math.min(BROWSER_LIFE, count - done), Number(values.lanes), (seed) =>
            runSequence(browser, world, seed),
          ),
        );
    },
  },
  tabs: {
    count: 50,
    run: (count) =>
      withBrowser((browser) =>
        each(first, 1, 1, (seed) => sendFromTwoTabs(browser, world, count, seed)),
      ),
  },
  collector: { count: 20, run: (count) => each(first, 1, 1, (seed) => killCollector(count, seed)) },
};

if (values.help) console.log(HELP);
else
  for (const [name, { count, run }] of Object.entries(PARTS)) {
    if (values.only && values.only !== name) continue;
    const wanted = Number(values.count ?? count);
    const begun = performance.now();
    console.log(`${name}: ${wanted}, from seed ${first}`);
    await run(wanted);
    console.log(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  }
await world.close();
process.exitCode = violations > 0 ? 1 : 0;
