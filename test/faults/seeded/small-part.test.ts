import assert from 'node:assert/strict';
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

// Each run throws when something is lost or sent twice. The figures show that there was something to lose.
describe('answers', () => {
  it('are not lost and not sent twice in any random sequence of steps', async () => {
    let seed = 1;
    let checked = 0;
    let stored = 0;
    const lane = async (): Promise<void> => {
      while (seed <= 10) {
        const { checks, responses } = await runSequence(browser, world, seed++);
        checked += checks;
        stored += responses;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    assert.ok(checked >= 100, `${checked} checks`);
    assert.ok(stored >= 5, `${stored} responses`);
  });

  it('are back after the browser was killed', async () => {
    for (const seed of [1, 2, 3]) {
      const { inputs, shown } = await killBrowser(world, seed);
      assert.ok(inputs > 0, `seed ${seed}: ${inputs} inputs`);
      assert.match(shown, /^(ready|queued|submitted)$/, `seed ${seed}`);
    }
  });

  it('from two tabs arrive once over a line that drops every second answer', async () => {
    const { rows, tries } = await sendFromTwoTabs(browser, world, 10, 1);
    assert.equal(rows, 10);
    assert.ok(tries > rows, `${tries} tries`);
  });

  it('that were acknowledged survive kills of collector and database', async () => {
    const { acknowledged, stored } = await killCollector(2, 1);
    assert.ok(acknowledged > 10, `${acknowledged} acknowledged`);
    assert.ok(stored >= acknowledged, `${stored} stored of ${acknowledged}`);
  });
});
