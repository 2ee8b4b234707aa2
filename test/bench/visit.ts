import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What one visit to one page gave, in milliseconds. */
export interface Visit {
  /** Start of the navigation until the radios are laid out, the script has run and a frame is painted. */
  readonly ready: number;
  /** CPU time of the page's main thread for that, and for half a second after it. */
  readonly work: number;
  /** For each click on a radio: `pointerup` until the next frame is painted. */
  readonly clicks: readonly number[];
  /** CPU time of the main thread for one click and what it sets off, such as saving. */
  readonly clickWork: number;
}

/** What `stopwatch.js` puts on the measured page. */
declare global {
  interface Window {
    stopwatch: { readyAt?: number; clicks: number[] };
    showRadio(part: number): { x: number; y: number };
    countChecked(): number;
  }
}

const stopwatch = readFileSync(new URL('stopwatch.js', import.meta.url), 'utf8');

export interface VisitOptions {
  /** As many are on the page when it is ready. */
  readonly radios: number;
  /** How many of them are pressed, spread over the page. */
  readonly clicks?: number;
  /** On `SLOW_LINE`, with a CPU slowed by `SLOWER_CPU`. */
  readonly slow?: boolean;
}

/** Bytes a second, and milliseconds before each reply begins; the emulation has no handshakes. */
const SLOW_LINE = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };
/** Of the page's main thread; its CPU time (`work`) tells nothing then. */
const SLOWER_CPU = 4;

/** Opens `url` in a new browser context, waits until it is ready and presses radios. */
export async function visit(
  browser: Browser,
  url: string,
  { radios, clicks = 0, slow = false }: VisitOptions,
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 900 });
    // From an address of the same site, so that the page keeps its process and its clock.
    await page.goto(new URL('/blank.html', url).href);
    // A new window keeps the browser busy for about a second: that is not to be measured.
    await pause(1000);
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    await page.evaluateOnNewDocument(`{ const radios = ${radios};\n${stopwatch}}`);
    if (slow) {
      await page.emulateNetworkConditions(SLOW_LINE);
      await page.emulateCPUThrottling(SLOWER_CPU);
    }
    const before = await threadTime(devtools);
    await page.goto(url);
    const ready = await untilReady(page);
    await pause(500);
    const shown = await threadTime(devtools);
    let clickWork = 0;
    for (let index = 0; index < clicks; index++) {
      await aim(page, (index + 0.5) / clicks);
      const still = await threadTime(devtools);
      await press(page);
      clickWork += ((await threadTime(devtools)) - still) / clicks;
    }
    const checked = await page.evaluate(() => window.countChecked());
    if (checked !== clicks) throw new Error(`${clicks} clicks on ${url} checked ${checked} radios`);
    return {
      ready,
      work: shown - before,
      clicks: await page.evaluate(() => window.stopwatch.clicks),
      clickWork,
    };
  } finally {
    await context.close();
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

async function untilReady(page: Page): Promise<number> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const readyAt = await page.evaluate(() => window.stopwatch.readyAt);
    if (readyAt !== undefined) return readyAt;
    await pause(50);
  }
  throw new Error(`No radios on ${page.url()} after 30 s`);
}

/** Scrolls to a radio, moves the mouse there and lets the page settle. */
async function aim(page: Page, part: number): Promise<void> {
  const { x, y } = await page.evaluate((place) => window.showRadio(place), part);
  await page.mouse.move(x, y);
  await pause(100);
}

/** A real press of the mouse, with time for what follows it. */
async function press(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
  await pause(300);
}
