import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { look, press, ready } from './survey-tab.js';
import { openTab, type Tab } from './tab.js';
import { openWorld } from './world.js';
import type { World } from './world.js';

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Page</title><link rel="icon" href="data:,"><script type="module" src="/probe.js"></script>${body}</html>`;
const script = '<script type="module" src="/user-survey.js"></script>';
const tag = (run: string, more = ''): string =>
  `<user-survey src="/survey.json" endpoint="/line/${run}" unit="${run}" ${more}></user-survey>`;

let world: World;
let browser: Browser;
before(async () => {
  world = await openWorld({
    '/two': page(`${script}${tag('two')}${tag('two')}`),
    '/scripts': page(
      `${script}<script defer src="/user-survey.js?2"></script><script type="module" src="/user-survey.js?3"></script>${tag('scripts')}`,
    ),
  });
  browser = await puppeteer.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await world.close();
});

const nameIn = async (tab: Tab): Promise<unknown> => (await look(tab.page)).form.answers?.['name'];
const rows = async (run: string): Promise<number> => (await world.stored(run)).length;

describe('an answer given just before the page is left', () => {
  it('is nearly always there again', async () => {
    const ways = [
      (tab: Tab) => tab.page.reload(),
      (tab: Tab) => tab.page.goto(`${world.site.origin}/plain`),
    ];
    let kept = 0;
    for (let times = 0; times < 8; times++) {
      const run = `left${times}`;
      const tab = await openTab(browser, world, run);
      await tab.name(`${run}r1-1`);
      await wait(200);
      await tab.name(`${run}r1-2`);
      await ways[times % 2]!(tab);
      await tab.page.goto(`${world.site.origin}/run/${run}`);
      await tab.becomes('ready');
      if ((await nameIn(tab)) === `${run}r1-2`) kept += 1;
      await tab.close();
    }
    // A browser under load may still drop what a page writes with its last breath.
    assert.ok(kept >= 6, `${kept} of 8`);
  });
});

describe('an element', () => {
  it('that is removed and added again, or moved, keeps its answers and sends once', async () => {
    const tab = await openTab(browser, world, 'moved');
    await tab.name('movedr1-1');
    await tab.page.evaluate(async () => {
      const survey = document.querySelector('user-survey')!;
      survey.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.body.append(survey);
      const place = document.createElement('div');
      document.body.append(place);
      const parent = place as HTMLElement & { moveBefore?: (node: Node, before: null) => void };
      if (parent.moveBefore) parent.moveBefore(survey, null);
      else place.append(survey);
    });
    assert.equal(await nameIn(tab), 'movedr1-1');
    world.site.line('moved').fault = () => 'slow';
    await tab.send();
    await tab.page.evaluate(() => document.body.append(document.querySelector('user-survey')!));
    await tab.becomes('submitted');
    assert.equal(await rows('moved'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('that is sending takes no further answers, which would be shown and lost', async () => {
    const tab = await openTab(browser, world, 'sending');
    world.site.line('sending').fault = () => 'silent-after';
    await tab.name('sendingr1-1');
    await tab.send();
    await tab.becomes('submitting');
    const radio = await tab.page.evaluateHandle(() =>
      document
        .querySelector('user-survey')!
        .shadowRoot!.querySelector<HTMLElement>('[data-question=again] [part~=choice]')!,
    );
    await radio.click();
    const { form, status } = await look(tab.page);
    assert.equal(status, 'submitting');
    assert.equal(form.answers?.['again'], undefined);
    assert.equal(await radio.evaluate((choice) => choice.querySelector('input')!.checked), false);
    await tab.close();
  });

  it('that is removed while it sends leaves the verdict to the outbox', async () => {
    const tab = await openTab(browser, world, 'gone');
    await tab.name('goner1-1');
    world.site.line('gone').fault = () => 'slow';
    await tab.send();
    await tab.page.evaluate(() => document.querySelector('user-survey')!.remove());
    for (let tries = 0; tries < 50 && (await look(tab.page)).entries.length > 0; tries++)
      await wait(50);
    const { entries, drafts } = await look(tab.page);
    assert.deepEqual([entries, drafts], [[], []]);
    assert.equal(await rows('gone'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('that is cloned has a clone that shows the saved answers', async () => {
    const tab = await openTab(browser, world, 'cloned');
    await tab.name('clonedr1-1');
    await wait(300);
    await tab.page.evaluate(() => {
      const survey = document.querySelector('user-survey')!;
      survey.replaceWith(survey.cloneNode(true));
    });
    await ready(tab.page);
    assert.equal(await nameIn(tab), 'clonedr1-1');
    await tab.send();
    await tab.becomes('submitted');
    assert.equal(await rows('cloned'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('beside another one with the same survey sends what waits once', async () => {
    const tab = await openTab(browser, world, 'two', { path: '/two' });
    world.site.line('two').fault = () => 'after';
    await tab.name('twor1-1');
    await tab.send();
    await tab.becomes('queued');
    await tab.page.reload();
    await tab.becomes('queued');
    world.site.line('two').fault = () => 'none';
    await press(tab.page, 'retry-button');
    await tab.becomes('submitted');
    assert.equal(await rows('two'), 1);
    assert.deepEqual((await look(tab.page)).entries, []);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('whose script is loaded three times works as with one', async () => {
    const tab = await openTab(browser, world, 'scripts', { path: '/scripts' });
    await tab.name('scriptsr1-1');
    await tab.send();
    await tab.becomes('submitted');
    assert.equal(await rows('scripts'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('whose src changes half-way saves the first survey, and shows it again later', async () => {
    const tab = await openTab(browser, world, 'src');
    await tab.name('srcr1-1');
    const change = (src: string) =>
      tab.page.evaluate(
        (value) => document.querySelector('user-survey')!.setAttribute('src', value),
        src,
      );
    await change('/nothing.json');
    await tab.becomes('failed');
    await change('/survey.json');
    await tab.becomes('ready');
    assert.equal(await nameIn(tab), 'srcr1-1');
    await tab.close();
  });

  it('that a page script swaps, as Turbo and htmx do, shows the saved answers', async () => {
    const tab = await openTab(browser, world, 'swapped');
    await tab.name('swappedr1-1');
    // Turbo: the body of the next page takes the place of this one's, and comes back later.
    await tab.page.evaluate(async () => {
      const pages = ['<p>Elsewhere</p>', await (await fetch(location.href)).text()];
      for (const html of pages) {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        document.body.replaceWith(document.adoptNode(body));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await ready(tab.page);
    assert.equal(await nameIn(tab), 'swappedr1-1');
    await tab.name('swappedr1-2');
    // htmx: the element alone is replaced by a fresh one.
    await tab.page.evaluate(() => {
      const survey = document.querySelector('user-survey')!;
      const fresh = document.createElement('user-survey');
      for (const { name, value } of survey.attributes) fresh.setAttribute(name, value);
      survey.replaceWith(fresh);
    });
    await ready(tab.page);
    assert.equal(await nameIn(tab), 'swappedr1-2');
    await tab.send();
    await tab.becomes('submitted');
    assert.equal(await rows('swapped'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('on a page that rests in the back-forward cache goes on where it was', async () => {
    const tab = await openTab(browser, world, 'rested');
    await tab.name('restedr1-1');
    await wait(300);
    await tab.page.goto(`${world.site.origin}/plain`);
    await tab.page.goBack();
    await ready(tab.page);
    assert.equal(await nameIn(tab), 'restedr1-1');
    await tab.name('restedr1-2');
    await wait(300);
    await tab.page.goto(`${world.site.origin}/run/rested`);
    await ready(tab.page);
    assert.equal(await nameIn(tab), 'restedr1-2');
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('with a clock that is wrong keeps its answers and sends once', async () => {
    const year = 365 * 86_400_000;
    const tab = await openTab(browser, world, 'clock', {
      init: `{ const now = Date.now; const ahead = Number(sessionStorage.ahead ?? 0); Date.now = () => now() + ahead; }`,
    });
    const visit = async (ahead: number) => {
      await tab.page.evaluate((value) => (sessionStorage['ahead'] = value), ahead);
      await tab.page.reload();
      await ready(tab.page);
    };
    await visit(-year);
    await tab.name('clockr1-1');
    await wait(300);
    await visit(-year + 60_000);
    assert.equal(await nameIn(tab), 'clockr1-1');
    world.site.line('clock').fault = () => 'after';
    await tab.send();
    await tab.becomes('queued');
    // Set right an hour ahead of what it was: the entry is sent, once.
    world.site.line('clock').fault = () => 'none';
    await visit(-year + 3_600_000);
    await tab.becomes('submitted');
    assert.equal(await rows('clock'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('in two tabs without Web Locks, as on http pages, sends what waits once at a time', async () => {
    const init = `Object.defineProperty(navigator, 'locks', { value: undefined });`;
    const tab = await openTab(browser, world, 'unlocked', { init });
    const line = world.site.line('unlocked');
    line.fault = () => 'before';
    await tab.name('unlockedr1-1');
    await tab.send();
    await tab.becomes('queued');
    const other = await tab.page.browserContext().newPage();
    await other.evaluateOnNewDocument(init);
    await other.goto(tab.page.url());
    await ready(other);
    for (let tries = 0; tries < 100 && line.tries.length < 2; tries++) await wait(20);
    await wait(200);
    const before = line.tries.length;
    line.fault = () => 'slow';
    await Promise.all([press(tab.page, 'retry-button'), press(other, 'retry-button')]);
    await tab.becomes('submitted');
    assert.equal(line.tries.length, before + 1);
    assert.equal(await rows('unlocked'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('whose endpoint changes while answers wait sends them to the new one', async () => {
    const tab = await openTab(browser, world, 'endpoint');
    world.site.line('endpoint').fault = () => 'before';
    await tab.name('endpointr1-1');
    await tab.send();
    await tab.becomes('queued');
    await tab.page.evaluate(() =>
      document.querySelector('user-survey')!.setAttribute('endpoint', '/line/endpoint-new'),
    );
    await press(tab.page, 'retry-button');
    await tab.becomes('submitted');
    assert.equal(world.site.line('endpoint-new').tries.length, 1);
    assert.equal(await rows('endpoint'), 1);
    await tab.close();
  });
});
