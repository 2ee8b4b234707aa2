import type { Browser, Page, Viewport } from 'puppeteer-core';
import { SurveyPage } from './survey-page.js';

/** A page as somebody sees it who was never here: nothing is stored, nothing cached. */
export interface Visit {
  readonly page: Page;
  /** The page's one survey, where it has one. */
  readonly survey: SurveyPage;
  /** What the console and the page's errors say; nothing when all is as it should be. */
  readonly messages: readonly string[];
  close(): Promise<void>;
}

/** The window of a phone. */
export const PHONE: Viewport = { width: 360, height: 640, isMobile: true, hasTouch: true };

/** Opens a page in a tab of its own. */
export async function visit(browser: Browser, address: string, window?: Viewport): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('console', (message) => messages.push(message.text()));
  if (window) await page.setViewport(window);
  await page.goto(address);
  return { page, survey: new SurveyPage(page), messages, close: () => context.close() };
}
