import type { Page } from 'puppeteer-core';
import type { WordPressSite } from './site.js';

/** Opens the editor for a new page or post and writes its title; what is typed next is its first block. */
export async function newPost(
  tab: Page,
  site: WordPressSite,
  type: 'page' | 'post',
  title: string,
): Promise<void> {
  await tab.goto(`${site.address}/wp-admin/post-new.php?post_type=${type}`);
  const field = await tab.waitForSelector('::-p-aria([name="Add title"])');
  await field!.click();
  await tab.keyboard.type(title);
  await tab.keyboard.press('Enter');
}

/** Publishes what the editor has open, by its two buttons; returns the address. */
export async function publish(tab: Page): Promise<string> {
  await tab.locator('.edit-post-header .editor-post-publish-button__button').click();
  await tab.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  const link = await tab.waitForSelector('.post-publish-panel__postpublish-buttons a');
  return link!.evaluate((element) => (element as HTMLAnchorElement).href);
}
