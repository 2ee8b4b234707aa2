import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { browser, rows, useBrowserWorld, world } from './browser-world.js';
import type { Fault } from './line.js';
import { press, ready } from './survey-tab.js';
import { openTab } from './tab.js';

useBrowserWorld();

/** What the element shows after a fault; none of them loses or doubles the response. */
const SHOWN: Readonly<Partial<Record<Fault, string>>> = {
  before: 'queued',
  after: 'queued',
  half: 'submitted',
  'login-page': 'queued',
  huge: 'queued',
  redirect: 'queued',
  '503': 'queued',
  '503-after': 'queued',
  '429': 'queued',
  hostile: 'submitted',
  '422': 'ready',
  '410': 'failed',
  '413': 'failed',
  '404': 'failed',
};

describe('an endpoint', { concurrency: 3 }, () => {
  it('that never answers makes the survey queued after 30 s', async () => {
    const tab = await openTab(browser, world, 'never');
    world.site.line('never').fault = () => 'never';
    await tab.name('neverr1-1');
    await tab.send();
    await tab.becomes('submitting');
    await wait(20_000);
    await tab.becomes('queued');
    world.site.line('never').fault = () => 'none';
    await press(tab.page, 'retry-button');
    await tab.becomes('submitted');
    assert.equal(await rows('never'), 1);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('on another origin that does not allow it (CORS) makes the survey queued', async () => {
    const tab = await openTab(browser, world, 'cors');
    await tab.name('corsr1-1');
    const other = `${world.site.origin.replace('127.0.0.1', 'localhost')}/line/cors`;
    const point = (address: string) =>
      tab.page.evaluate(
        (endpoint) => document.querySelector('user-survey')!.setAttribute('endpoint', endpoint),
        address,
      );
    await point(other);
    await tab.send();
    await tab.becomes('queued');
    await point('/line/cors');
    await press(tab.page, 'retry-button');
    await tab.becomes('submitted');
    assert.equal(await rows('cors'), 1);
    await tab.close();
  });

  for (const [fault, status] of Object.entries(SHOWN)) {
    it(`that fails (${fault}) makes the survey ${status}, and has the response once in the end`, async () => {
      const run = `fault-${fault}`;
      const tab = await openTab(browser, world, run);
      const line = world.site.line(run);
      line.fault = () => fault as Fault;
      await tab.name(`${run}r1-1`);
      await tab.send();
      for (let tries = 0; tries < 100 && line.tries.length === 0; tries++) await wait(20);
      await tab.becomes(status);
      assert.deepEqual(tab.complaints, []);
      assert.equal(await tab.page.evaluate(() => 'harmed' in window), false);
      // The next visit: what waits is found.
      line.fault = () => 'none';
      if (status !== 'submitted') {
        await tab.page.reload();
        await ready(tab.page);
        await tab.send();
        await tab.becomes('submitted');
      }
      assert.equal(await rows(run), 1);
      // What was returned to the form has no id any more after a reload.
      if (fault !== '422') assert.equal(new Set(line.tries).size, 1);
      await tab.close();
    });
  }
});
