import type { Page } from 'puppeteer-core';
import type { Holder, Input } from './survey.js';

/** What a tab shows and what its device keeps. */
export interface Sight {
  readonly status: string;
  readonly form: Holder;
  readonly drafts: readonly Holder[];
  readonly entries: readonly { readonly submission: Holder & { readonly submissionId: string } }[];
  /** Place in the form. */
  readonly buttons: readonly string[];
  /** What the receipt page says of the number; empty without one. */
  readonly receipt: string;
}

interface Element extends HTMLElement {
  readonly status: string;
}

/** Reads element, drafts and outbox. */
export const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => (window as unknown as { look(): Promise<Sight> }).look());

/**
 * Presses or types as a respondent would, in one go.
 * @returns whether the field was there and took it: while answers are being sent it is inert, which
 * stops a hand, but not a script
 */
export const give = (page: Page, input: Input): Promise<boolean> =>
  page.evaluate(({ selector, index, text }) => {
    const root = document.querySelector('user-survey')?.shadowRoot;
    const field = root?.querySelectorAll<HTMLInputElement>(selector)[index];
    if (!field || field.disabled || field.closest('[inert]')) return false;
    if (text === undefined) field.click();
    else {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return true;
  }, input);

/** Presses a button by its part. @returns whether it could be pressed */
export const press = (page: Page, part: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('user-survey')?.shadowRoot;
    const button = root?.querySelector<HTMLButtonElement>(`button[part~=${wanted}]`);
    if (!button || button.disabled) return false;
    button.click();
    return true;
  }, part);

/** Waits until the survey is there, whatever it shows. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const status = (document.querySelector('user-survey') as Element | null)?.status;
      return status !== undefined && status !== 'idle' && status !== 'loading';
    },
    { timeout: 15_000, polling: 20 },
  );
}
