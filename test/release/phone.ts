import type { Browser, Page } from 'puppeteer-core';
import { SurveyPage } from '../support/survey-page.js';

/** A page in the window of a phone. */
export interface PhonePage {
  readonly page: Page;
  readonly survey: SurveyPage;
  /** What the console and the page's errors say; nothing is as it should be. */
  readonly messages: readonly string[];
  close(): Promise<void>;
}

/** Opens a page as somebody who was never here. */
export async function openOnPhone(browser: Browser, address: string): Promise<PhonePage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('console', (message) => messages.push(message.text()));
  await page.setViewport({ width: 360, height: 640, isMobile: true, hasTouch: true });
  await page.goto(address);
  return { page, survey: new SurveyPage(page), messages, close: () => context.close() };
}
