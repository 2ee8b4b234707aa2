import type { Browser, Page } from 'puppeteer-core';
import { give, look, press, ready } from './survey-tab.js';
import type { World } from './world.js';

/** A tab with a survey, and what the page complained about. */
export interface Tab {
  readonly page: Page;
  readonly run: string;
  /** Unhandled errors and rejections, and what was written to the console as an error. */
  readonly complaints: readonly string[];
  /** Everything that the survey says. */
  text(): Promise<string>;
  /** Writes the name, which is all that is required. */
  name(text: string): Promise<void>;
  /** Goes on to the end and sends. */
  send(): Promise<void>;
  /** Waits until the element has this status. */
  becomes(status: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a page in a context of its own.
 * @param options.init JavaScript that runs before everything else
 * @param options.path default: the page of the run
 */
export async function openTab(
  browser: Browser,
  world: World,
  run: string,
  options: { readonly init?: string; readonly path?: string } = {},
): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The browser itself reports requests that failed.
    const isOurs = !message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && isOurs) complaints.push(message.text());
  });
  if (options.init) await page.evaluateOnNewDocument(options.init);
  await page.goto(`${world.site.origin}${options.path ?? `/run/${run}`}`);
  await ready(page);
  return {
    page,
    run,
    complaints,
    text: () =>
      page.evaluate(() => document.querySelector('user-survey')?.shadowRoot?.textContent ?? ''),
    async name(text) {
      const selector = '[data-question=name] input';
      const found = await give(page, { field: 'name', selector, index: 0, text, value: text });
      if (!found) throw new Error('there is no field for the name');
    },
    async send() {
      for (let presses = 0; presses < 10; presses++) {
        const { status, buttons } = await look(page);
        if (status !== 'ready') return;
        const isLast = buttons.some((part) => part.includes('submit-button'));
        await press(page, isLast ? 'submit-button' : 'next-button');
        await new Promise((resolve) => setTimeout(resolve, 30));
        if (isLast) return;
      }
    },
    async becomes(status) {
      await page
        .waitForFunction(
          (wanted) =>
            (document.querySelector('user-survey') as { status?: string } | null)?.status ===
            wanted,
          { timeout: 20_000, polling: 20 },
          status,
        )
        .catch(async () => {
          throw new Error(`${run} is not ${status}: ${JSON.stringify(await look(page))}`);
        });
    },
    close: () => context.close(),
  };
}
