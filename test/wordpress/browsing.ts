import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { Person, WordPressSite } from './site.js';

/** A tab in which this person has logged in, by the form; it shares nothing with other tabs. */
export async function logIn(browser: Browser, site: WordPressSite, name: Person): Promise<Page> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  await tab.goto(`${site.address}/wp-login.php`);
  // The page takes the focus there by itself, a moment late, and would do so amid the password.
  await tab.waitForSelector('#user_login:focus');
  await tab.type('#user_login', name);
  await tab.type('#user_pass', name);
  await tab.click('#wp-submit');
  await tab.waitForSelector('#wpadminbar');
  return tab;
}

/** Presses what assistive technology knows as a button or link of this name. */
export async function press(tab: Page, name: string): Promise<void> {
  const locator = tab.locator(
    `::-p-aria([name="${name}"][role="button"]), ::-p-aria([name="${name}"][role="link"])`,
  );
  await locator.click();
}

/** Types into the field with this label, over what is there. */
export async function type(tab: Page, label: string, text: string): Promise<void> {
  const field = await tab.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
  await field!.click({ count: 3 });
  await field!.type(text);
}

/** Chooses a file in the page's one field for files. */
export async function choose(tab: Page, file: string): Promise<void> {
  const chooser = await tab.waitForSelector('input[type=file]');
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(file);
}
