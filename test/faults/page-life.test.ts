import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { browser, rows, useBrowserWorld, world } from './browser-world.js';
import { look, ready } from './survey-tab.js';
import { openTab, type Tab } from './tab.js';

useBrowserWorld();

const nameIn = async (tab: Tab): Promise<unknown> => (await look(tab.page)).form.answers?.['name'];

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
});
