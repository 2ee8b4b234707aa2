import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { browser, useBrowserWorld, world } from './browser-world.js';
import { look } from './survey-tab.js';
import { openTab, type Tab } from './tab.js';

/** Said once, in plain words. */
const SENTENCE = 'Your answers are not saved on this device.';

const later = (event: string): string =>
  `IDBFactory.prototype.open = () => { const request = new EventTarget();
    setTimeout(() => request.${event}?.(new Event('${event.slice(2)}')), 10); return request; };`;

/** What is wrong with the device's storage; JavaScript that runs before the page's own. */
const BROKEN: Readonly<Record<string, string>> = {
  'there is no IndexedDB': `Object.defineProperty(window, 'indexedDB', { value: undefined });`,
  'open throws': `IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };`,
  'reading indexedDB throws': `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } });`,
  'open fails': later('onerror'),
  'open is blocked': later('onblocked'),
  'open never answers': `IDBFactory.prototype.open = () => new EventTarget();`,
  'there is no room': `const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) { const request = put.apply(this, given); this.transaction.abort(); return request; };`,
  'writing throws': `IDBObjectStore.prototype.put = () => { throw new DOMException('', 'UnknownError'); };`,
  'transactions never end': `Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set() {} });`,
  'the database is of a newer version': `for (const name of ['user-survey-drafts', 'user-survey-outbox']) {
    const request = indexedDB.open(name, 99);
    request.onupgradeneeded = () => request.result.createObjectStore('others');
    request.onsuccess = () => request.result.close(); }`,
};

useBrowserWorld({
  '/sandbox': '<!doctype html><iframe sandbox="allow-scripts" src="/run/sandbox"></iframe>',
});

/** Times that the sentence is on the page. */
const timesSaid = async (tab: Tab): Promise<number> =>
  (await tab.text()).split(SENTENCE).length - 1;

const rows = async (tab: Tab): Promise<number> => (await world.stored(tab.run)).length;

describe('a device that keeps nothing', { concurrency: 3 }, () => {
  for (const [index, [fault, init]] of Object.entries(BROKEN).entries()) {
    it(`takes the survey from memory, and says so once: ${fault}`, async () => {
      // The probe reads the real storage; here it has none to read.
      const tab = await openTab(browser, world, `storage${index}`, {
        init: `${init} Object.defineProperty(IDBFactory.prototype, 'databases', { value: async () => [] });`,
      });
      await tab.name(`storage${index}r1-1`);
      for (let tries = 0; tries < 100 && (await timesSaid(tab)) === 0; tries++) await wait(100);
      assert.equal(await timesSaid(tab), 1);
      world.site.line(tab.run).fault = () => '503-after';
      await tab.send();
      await tab.becomes('queued');
      assert.equal(await timesSaid(tab), 1);
      world.site.line(tab.run).fault = () => 'none';
      await tab.becomes('submitted');
      assert.equal(await rows(tab), 1);
      assert.deepEqual(tab.complaints, []);
      await tab.close();
    });
  }

  it('takes the survey in a sandboxed frame', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${world.site.origin}/sandbox`);
    const frame = await page.waitForFrame((each) => each.url().endsWith('/run/sandbox'));
    const said = await frame.waitForFunction(
      () => document.querySelector('user-survey')?.shadowRoot?.textContent,
      { polling: 50 },
    );
    assert.match(String(await said.jsonValue()), /Name/);
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

describe('what lies on the device', () => {
  it('may be damaged: it is thrown away, and what is newer stays', async () => {
    const tab = await openTab(browser, world, 'damaged');
    await tab.name('damagedr1-1');
    await wait(300);
    // Every kind of rubbish under the survey's own key and under others.
    await tab.page.evaluate(`(async () => {
      const rubbish = [null, 7, 'text', [], {}, { format: 1 }, { format: 1, answers: 7, savedAt: Date.now() },
        { format: 1, submission: { answers: [] }, queuedAt: Date.now() }, { format: 99, answers: {} }];
      for (const name of ['user-survey-drafts', 'user-survey-outbox']) await new Promise((resolve) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onsuccess = () => {
          const transaction = request.result.transaction('records', 'readwrite');
          rubbish.forEach((each, index) => transaction.objectStore('records').put(each, 'rubbish' + index));
          transaction.oncomplete = () => { request.result.close(); resolve(); };
        };
      });
    })()`);
    await tab.page.reload();
    await tab.becomes('ready');
    const { drafts, entries, form } = await look(tab.page);
    assert.equal(form.answers?.['name'], 'damagedr1-1');
    const formats = [...drafts, ...entries].map((each) => (each as { format?: number }).format);
    assert.deepEqual(formats.sort(), [1, 99, 99]);
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });

  it('may be deleted while the survey is open: the next answer is saved anew', async () => {
    const tab = await openTab(browser, world, 'deleted');
    await tab.name('deletedr1-1');
    await wait(300);
    await tab.page.evaluate(
      `(async () => Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = request.onblocked = reject; }))))()`,
    );
    await tab.name('deletedr1-2');
    await wait(300);
    await tab.page.reload();
    await tab.becomes('ready');
    const { form } = await look(tab.page);
    assert.equal(form.answers?.['name'], 'deletedr1-2');
    assert.deepEqual(tab.complaints, []);
    await tab.close();
  });
});
