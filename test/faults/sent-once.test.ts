import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { browser, rows, useBrowserWorld, world } from './browser-world.js';
import { look, press, ready } from './survey-tab.js';
import { openTab } from './tab.js';

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Page</title><link rel="icon" href="data:,"><script type="module" src="/probe.js"></script>${body}</html>`;
const script = '<script type="module" src="/user-survey.js"></script>';
const tag = (run: string, more = ''): string =>
  `<user-survey src="/survey.json" endpoint="/line/${run}" unit="${run}" ${more}></user-survey>`;

useBrowserWorld({
  '/two': page(`${script}${tag('two')}${tag('two')}`),
  '/scripts': page(
    `${script}<script defer src="/user-survey.js?2"></script><script type="module" src="/user-survey.js?3"></script>${tag('scripts')}`,
  ),
});

describe('an element', () => {
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
