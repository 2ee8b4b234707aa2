import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { startCollector, VISIT, type TestCollector } from '../support/collector.js';
import { serve, type Site } from '../support/serve.js';

const LONG = {
  id: 'long',
  version: '1',
  languages: ['en'],
  title: 'A long survey',
  pages: [8, 1].map((count, page) => ({
    id: `page-${page}`,
    title: `Part ${page + 1}`,
    questions: Array.from({ length: count }, (_, index) => ({
      id: `q${page}-${index}`,
      type: 'scale',
      min: 1,
      max: 6,
      label: `How satisfied are you with number ${index + 1}?`,
      required: page === 1,
    })),
  })),
};
/** As the README shows it. */
const snippet = (address: string, more = '') =>
  `<iframe src="${address}" title="What do you think?" width="100%" height="800" loading="lazy"${more}></iframe>`;
const SCRIPT = '<script defer src="/media/user-survey-frame.js"></script>';

const around = (body: string, script = SCRIPT) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${script}
<header>A sticky header</header><main><h1>A page</h1><p>Before.</p>${body}<p id="after">After.</p></main></html>`;
const STYLE = `:root { --user-survey-scroll-margin: 80px } body { margin: 0; font-family: sans-serif }
header { position: sticky; top: 0; height: 60px; background: #cde } main { padding: 0 16px }
main { padding-bottom: 100vh } iframe { border: 0 } .boxed { box-sizing: border-box; border: 3px solid }`;
/** Says whatever it likes, to everybody. */
const LIAR = `<!doctype html><title>Liar</title><link rel="icon" href="data:,"><script src="/liar.js"></script>`;
const LIES = `for (const height of [4000, '4000', -1, 1.5, NaN, null])
  parent.postMessage({ type: 'user-survey:height', height }, '*');
parent.postMessage('user-survey:height', '*'); parent.postMessage(null, '*');`;

describe('dist/user-survey-frame.js', () => {
  let browser: Browser;
  let site: Site;
  let collector: TestCollector;
  const survey = (id = 'long', query = '') => `${collector.address}/s/${id}?embed=1${query}`;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    const page = (body: () => string, script?: string) => () => ({
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        // A strict policy: the height is set, no style is written.
        'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src *`,
      },
      body: around(body(), script),
    });
    site = await serve({
      folders: { '/media/': 'dist' },
      pages: {
        '/site.css': STYLE,
        '/framed.html': page(() => snippet(survey())),
        '/boxed.html': page(() => snippet(survey(), ' class="boxed"')),
        '/two.html': page(() => snippet(survey('visit')) + snippet(survey())),
        '/unresized.html': page(() => snippet(survey()), ''),
        '/sandboxed.html': page(() => snippet(survey(), ' sandbox="allow-scripts"')),
        '/inert.html': page(() => snippet(survey(), ' sandbox=""')),
        '/empty.html': page(() => ''),
        // Its own frames lie: one of another kind, one that asks to be embedded.
        '/liars.html': page(() => snippet('/liar.html') + snippet('/liar.html?embed=0')),
        '/liar.html': LIAR,
        '/liar.js': LIES,
      },
    });
    collector = await startCollector({
      surveys: [VISIT, LONG],
      environment: { ALLOWED_ORIGINS: site.origin },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
    await collector.close();
    assert.deepEqual(collector.reported, []);
  });

  async function open(path: string, width = 360): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height: 800 });
    page.on('pageerror', (error) => assert.fail(String(error)));
    await page.goto(site.origin + path);
    return page;
  }
  /** Waits for the frame's survey. */
  async function surveyIn(page: Page, index = 0): Promise<Frame> {
    const handle = (await page.$$('iframe'))[index]!;
    await handle.scrollIntoView();
    const frame = (await handle.contentFrame())!;
    await frame.waitForFunction(() =>
      document.querySelector('user-survey')?.shadowRoot?.querySelector('[part~=question]'),
    );
    return frame;
  }
  const heightOf = (page: Page, index = 0) =>
    page.evaluate((place) => document.querySelectorAll('iframe')[place]!.offsetHeight, index);
  /** Waits until the frame is as high as what is in it. */
  async function fits(page: Page, frame: Frame, index = 0): Promise<number> {
    for (let waited = 0; waited < 5000; waited += 50) {
      const needed = await frame.evaluate(() =>
        Math.ceil(document.documentElement.getBoundingClientRect().height),
      );
      const { inner, scrolls } = await frame.evaluate(() => ({
        inner: innerHeight,
        scrolls: document.documentElement.scrollHeight > innerHeight,
      }));
      if (inner === needed && !scrolls) return heightOf(page, index);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail(`the frame does not fit: ${await heightOf(page, index)}`);
  }
  /** Presses what has this part in the frame's survey. */
  async function press(frame: Frame, part: string): Promise<void> {
    const control = await frame.waitForFunction(
      (name) => document.querySelector('user-survey')?.shadowRoot?.querySelector(`[part~=${name}]`),
      {},
      part,
    );
    await (control.asElement() as ElementHandle<Element>).click();
  }
  const frameTop = (page: Page) =>
    page.evaluate(() => Math.round(document.querySelector('iframe')!.getBoundingClientRect().top));
  /** Below the sticky header, and in the upper half of the window. */
  const isTopShown = async (page: Page) => {
    const top = await frameTop(page);
    return top >= 60 && top < 400;
  };
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; waited < 20_000; waited += 50) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`not within twenty seconds: ${holds}`);
  }
  /** What has been said until now is heard. */
  const heard = (page: Page) =>
    page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));

  for (const width of [320, 360, 1200])
    it(`makes the frame as high as the survey at ${width} px`, async () => {
      const page = await open('/framed.html', width);
      const frame = await surveyIn(page);
      const height = await fits(page, frame);
      assert.ok(height > 800, String(height));
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(isWide, false);
      await page.browserContext().close();
    });

  it('counts a border that belongs to the height', async () => {
    const page = await open('/boxed.html');
    await fits(page, await surveyIn(page));
    await page.browserContext().close();
  });

  it('follows the survey to a lower page, shows its top under the sticky header, and is answered', async () => {
    const page = await open('/framed.html');
    const frame = await surveyIn(page);
    const before = await fits(page, frame);
    await press(frame, 'next-button');
    await frame.waitForFunction(() =>
      document.querySelector('user-survey')!.shadowRoot!.textContent!.includes('Part 2'),
    );
    assert.ok((await fits(page, frame)) < before);
    await until(() => isTopShown(page));
    // Errors stand at the top, too.
    await page.evaluate(() => scrollTo(0, 10_000));
    await press(frame, 'submit-button');
    await until(() => isTopShown(page));
    await fits(page, frame);
    await press(frame, 'choice');
    await press(frame, 'submit-button');
    await frame.waitForFunction(() =>
      document.querySelector('user-survey')!.shadowRoot!.querySelector('[part~=receipt]'),
    );
    await fits(page, frame);
    assert.equal((await collector.exported('long')).length, 1);
    await page.browserContext().close();
  });

  it('shows the top of a frame that says so, where browsers do not scroll the page around by themselves', async () => {
    const page = await open('/liars.html');
    await until(async () => (await heightOf(page, 1)) === 4000);
    const [, frame] = await page.$$('iframe');
    const top = () => frame!.evaluate((node) => Math.round(node.getBoundingClientRect().top));
    const say = async () =>
      (await frame!.contentFrame())!.evaluate(() =>
        parent.postMessage({ type: 'user-survey:top' }, '*'),
      );
    await page.evaluate(() => scrollTo(0, 2500));
    await say();
    await until(async () => (await top()) === 80);
    // In view it stays where it is.
    await page.evaluate(() => scrollBy(0, -50));
    await say();
    await heard(page);
    assert.equal(await top(), 130);
    await page.browserContext().close();
  });

  it('does not move the page or the focus before anybody has done something', async () => {
    const page = await open('/framed.html');
    await page.evaluate(() => scrollTo(0, 150));
    const frame = await surveyIn(page);
    const before = await page.evaluate(() => scrollY);
    await fits(page, frame);
    await heard(page);
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
    await page.browserContext().close();
  });

  it('resizes each of two frames by what is in it, and one that comes later', async () => {
    const page = await open('/two.html');
    const second = await surveyIn(page, 1);
    const first = await surveyIn(page, 0);
    assert.notEqual(await fits(page, first, 0), await fits(page, second, 1));
    await page.evaluate((address) => {
      const late = document.createElement('iframe');
      late.title = 'Later';
      late.src = address;
      document.querySelector('main')!.append(late);
    }, survey('visit'));
    await fits(page, await surveyIn(page, 2), 2);
    await page.browserContext().close();
  });

  it('is reached, answered and left with the keyboard', async () => {
    const page = await open('/framed.html');
    const frame = await surveyIn(page);
    await fits(page, frame);
    await page.evaluate(() => {
      const after = document.querySelector<HTMLElement>('#after')!;
      after.tabIndex = 0;
    });
    const isLeft = () => page.evaluate(() => document.activeElement?.id === 'after');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'iframe');
    for (let keys = 0; keys < 40 && !(await isLeft()); keys += 1) await page.keyboard.press('Tab');
    assert.equal(await isLeft(), true);
    await page.browserContext().close();
  });

  it('leaves the frame as high as the page says, and scrolling, where the page has no script', async () => {
    const page = await open('/unresized.html');
    const frame = await surveyIn(page);
    await heard(page);
    assert.equal(await heightOf(page), 800);
    assert.equal(
      await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight),
      true,
    );
    await press(frame, 'next-button');
    await frame.waitForFunction(() =>
      document.querySelector('user-survey')!.shadowRoot!.textContent!.includes('Part 2'),
    );
    await page.browserContext().close();
  });

  it('leaves a frame without an origin of its own as it is', async () => {
    const page = await open('/sandboxed.html');
    await heard(page);
    assert.equal(await heightOf(page), 800);
    await page.browserContext().close();
  });

  it('shows a text where the frame may run no script', async () => {
    const page = await open('/inert.html');
    const [handle] = await page.$$('iframe');
    await handle!.scrollIntoView();
    const frame = (await handle!.contentFrame())!;
    const shown = await frame.waitForSelector('user-survey p');
    assert.match(String(await shown!.evaluate((p) => p.textContent)), /It needs JavaScript/);
    await page.browserContext().close();
  });

  it('believes no other frame, and no height that is none', async () => {
    const page = await open('/liars.html');
    await heard(page);
    // The second asked to be embedded, from the page's own origin: its one right height counts.
    assert.deepEqual([await heightOf(page, 0), await heightOf(page, 1)], [800, 4000]);
    await page.browserContext().close();
  });

  it('believes no other origin than that of the address', async () => {
    const page = await open('/framed.html');
    const frame = await surveyIn(page);
    const height = await fits(page, frame);
    await page.evaluate((liar) => {
      document.querySelector('iframe')!.contentWindow!.location.href = liar;
    }, `${site.origin}/liar.html`);
    await heard(page);
    assert.equal(await heightOf(page), height);
    // Nor a window that is no frame of the page.
    await page.evaluate(() => postMessage({ type: 'user-survey:height', height: 10 }, '*'));
    await heard(page);
    assert.equal(await heightOf(page), height);
    await page.browserContext().close();
  });

  it('tells the height to the page around that greets it, and to nobody before', async () => {
    const page = await open('/empty.html');
    const told = await page.evaluate(async (address) => {
      const messages: unknown[] = [];
      addEventListener('message', ({ data }) => messages.push(data));
      const frame = document.createElement('iframe');
      // Not one that the page's own script greets.
      frame.src = address.replace('?embed=1', '?lang=en&embed=1');
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return messages.map((message) => (message as { type: string }).type);
    }, survey());
    assert.ok(told.length > 0);
    assert.deepEqual([...new Set(told)], ['user-survey:height']);
    await page.browserContext().close();
  });

  it('is shown on no site that the collector does not know', async () => {
    const stranger = await serve({
      pages: { '/': around(snippet(survey())), '/site.css': STYLE },
      folders: { '/media/': 'dist' },
    });
    const page = await browser.newPage();
    await page.goto(`${stranger.origin}/`);
    const [handle] = await page.$$('iframe');
    await handle!.scrollIntoView();
    await heard(page);
    const frame = await handle!.contentFrame();
    assert.equal(await frame!.$('user-survey'), null);
    await page.close();
    await stranger.close();
  });
});
