import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../support/browser.js';
import { killBrowser } from '../browser-kills.js';
import { killCollector } from '../collector-kills.js';
import { runSequence } from '../sequences.js';
import { sendFromTwoTabs } from '../two-tabs.js';
import { openWorld } from '../world.js';
import type { World } from '../world.js';

// A small part with fixed seeds; `npm run test:faults` runs all of it.
const LANES = 4;

let world: World;
let browser: Browser;
before(async () => {
  world = await openWorld();
  browser = await puppeteer.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await world.close();
});

describe('answers', () => {
  it('are not lost and not sent twice in any random sequence of steps', async () => {
    let seed = 1;
    const lane = async (): Promise<void> => {
      while (seed <= 10) await runSequence(browser, world, seed++);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  });

  it('are back after the browser was killed', async () => {
    for (const seed of [1, 2, 3]) await killBrowser(world, seed);
  });

  it('from two tabs arrive once over a line that drops every second answer', async () => {
    await sendFromTwoTabs(browser, world, 10, 1);
  });

  it('that were acknowledged survive kills of collector and database', async () => {
    await killCollector(2, 1);
  });
});
