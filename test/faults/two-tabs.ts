import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { randomFrom } from './random.js';
import type { Random } from './random.js';
import { give, look, press, ready } from './survey-tab.js';
import type { World } from './world.js';

export interface TabFigures {
  readonly rows: number;
  readonly tries: number;
}

/**
 * Two tabs of one browser send over a line that drops every second answer after the collector has
 * stored it.
 * @throws Error when the collector does not hold each submission exactly once
 */
export async function sendFromTwoTabs(
  browser: Browser,
  world: World,
  count: number,
  seed: number,
): Promise<TabFigures> {
  const run = `tabs${seed}`;
  const random = randomFrom(seed);
  const line = world.site.line(run);
  let posts = 0;
  line.fault = () => (posts++ % 2 === 0 ? 'after' : 'none');
  const context = await browser.createBrowserContext();
  try {
    let sent = 0;
    const tab = async (): Promise<void> => {
      const page = await context.newPage();
      await page.goto(`${world.site.origin}/run/${run}`);
      await ready(page);
      while (sent < count) {
        sent += 1;
        await sendOne(page, random, `${run}r${sent}`);
      }
    };
    await Promise.all([tab(), tab()]);
    const names = (await world.stored(run)).map(({ answers }) => String(answers?.['name']));
    if (names.length !== count || new Set(names).size !== count)
      throw new Error(`${names.length} rows of ${count}: ${names.sort().join()}`);
    return { rows: names.length, tries: line.tries.length };
  } catch (error) {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** A new respondent answers, sends, and presses "Try again" now and then until there is a receipt. */
async function sendOne(page: Page, random: Random, name: string): Promise<void> {
  const limit = Date.now() + 60_000;
  await page.evaluate(() =>
    (document.querySelector('user-survey') as HTMLElement & { reset(): void }).reset(),
  );
  const input = { field: 'name', selector: '[data-question=name] input', index: 0, text: name };
  await page.waitForFunction(
    (selector) => document.querySelector('user-survey')?.shadowRoot?.querySelector(selector),
    {},
    input.selector,
  );
  await give(page, { ...input, value: name });
  for (;;) {
    const { status, buttons } = await look(page);
    if (status === 'submitted') return;
    if (Date.now() > limit) throw new Error(`${name} is not sent: ${status} ${buttons.join()}`);
    if (status === 'ready') {
      const isLast = buttons.some((part) => part.includes('submit-button'));
      await press(page, isLast ? 'submit-button' : 'next-button');
    } else if (random.below(4) === 0) await press(page, 'retry-button');
    await wait(random.below(60));
  }
}
