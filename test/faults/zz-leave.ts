import puppeteer from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { openWorld } from './world.js';
import { give, look, ready } from './survey-tab.js';
const world = await openWorld();
const browser = await puppeteer.launch(await findBrowser());
for (const how of ['reload', 'goto', 'close', 'hide']) {
  let kept = 0;
  const n = 8;
  for (let i = 0; i < n; i++) {
    const context = await browser.createBrowserContext();
    let page = await context.newPage();
    await page.goto(`${world.site.origin}/run/${how}${i}`);
    await ready(page);
    await give(page, {
      field: 'name',
      selector: '[data-question=name] input',
      index: 0,
      text: 'first',
      value: '',
    });
    await new Promise((r) => setTimeout(r, 200));
    if (how === 'reload')
      await page.evaluate(() => {
        const f = document
          .querySelector('user-survey')!
          .shadowRoot!.querySelector<HTMLInputElement>('[data-question=name] input')!;
        f.value = 'last';
        f.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        location.reload();
      });
    else {
      await give(page, {
        field: 'name',
        selector: '[data-question=name] input',
        index: 0,
        text: 'last',
        value: '',
      });
      if (how === 'goto') await page.goto(`${world.site.origin}/plain`);
      else if (how === 'close') {
        const p2 = await context.newPage();
        await page.close({ runBeforeUnload: true });
        page = p2;
      } else {
        const p2 = await context.newPage();
        await p2.bringToFront();
        await page.close();
        page = p2;
      }
    }
    await new Promise((r) => setTimeout(r, 300));
    await page.goto(`${world.site.origin}/run/${how}${i}`);
    await ready(page);
    const s = await look(page);
    if (s.drafts[0]?.answers?.['name'] === 'last') kept++;
    await context.close();
  }
  console.log(how, kept, 'of', n);
}
await browser.close();
await world.close();
