import puppeteer from 'puppeteer-core';
import { findBrowser } from '/work/main/test/support/browser.js';
import { openWorld } from '/work/main/test/faults/world.js';
import { runSequence } from '/work/main/test/faults/sequences.js';
const [from, count, lanes] = process.argv.slice(2).map(Number);
const browser = await puppeteer.launch(await findBrowser());
const world = await openWorld();
let next = from!;
let bad = 0,
  resp = 0;
const t = Date.now();
await Promise.all(
  Array.from({ length: lanes! }, async () => {
    while (next < from! + count!) {
      const s = next++;
      try {
        const f = await runSequence(browser, world, s);
        resp += f.responses;
      } catch (e) {
        bad++;
        console.log(String(e));
      }
    }
  }),
);
console.log({ count, bad, resp, seconds: (Date.now() - t) / 1000 });
await world.close();
await browser.close();
