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

/** Writes a paragraph of these words and makes them a link, with the editor's own keys. */
export async function pasteLink(tab: Page, words: string, address: string): Promise<void> {
  await tab.keyboard.type(words);
  await tab.keyboard.down('Shift');
  await tab.keyboard.press('Home');
  await tab.keyboard.up('Shift');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('k');
  await tab.keyboard.up('Control');
  await tab.waitForSelector('.block-editor-url-input input');
  await tab.keyboard.type(address);
  await tab.keyboard.press('Enter');
  await tab.waitForSelector(`.block-editor-block-list__layout a[href="${address}"]`);
  await tab.keyboard.press('Escape');
}

/** What WordPress has stored of a post, after its filters. */
export const savedContent = (site: WordPressSite, title: string): string =>
  site.php(
    `return get_posts( array( 'title' => '${title}', 'post_type' => array( 'post', 'page' ) ) )[0]->post_content;`,
  ) as string;
