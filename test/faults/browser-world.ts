import { after, before } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { openWorld } from './world.js';
import type { World } from './world.js';

/** The world and the browser of the running test file. */
export let world: World;
export let browser: Browser;

/** Call it once in a test file; `pages` are served beside those of the runs. */
export function useBrowserWorld(pages?: Readonly<Record<string, string>>): void {
  before(async () => {
    world = await openWorld(pages);
    browser = await puppeteer.launch(await findBrowser());
  });
  after(async () => {
    await browser.close();
    await world.close();
  });
}

/** How many responses of a run the collector holds. */
export const rows = async (run: string): Promise<number> => (await world.stored(run)).length;
