import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { serve } from '../support/serve.js';
import type { Editor } from './editors.js';

/** What a file of `editors/` that runs in a page has. */
interface EditorModule {
  filter(html: string): string;
  link?(text: string, address: string): string;
}

export const versionOf = (npmPackage: string): string =>
  (
    JSON.parse(readFileSync(`node_modules/${npmPackage}/package.json`, 'utf8')) as {
      version: string;
    }
  ).version;

/**
 * Opens an editor in a page of its own. Its version is its package's; without a package it is the
 * browser's.
 */
export async function openInBrowser(
  browser: Browser,
  module: string,
  npmPackage?: string,
): Promise<Editor> {
  const site = await serve({
    // In the folder of the visitor's pages, since an editor may make addresses relative.
    pages: {
      [FOLDER + 'edit']: '<!doctype html><title>Edit</title><link rel="icon" href="data:,">',
      [FOLDER + 'editor.js']: await bundle(module),
    },
  });
  const page = await browser.newPage();
  await page.goto(site.origin + FOLDER + 'edit');
  const imported = await page.evaluateHandle(
    (address) => import(address) as Promise<EditorModule>,
    `${site.origin + FOLDER}editor.js`,
  );
  // All of it is in the page now, which may fetch nothing more.
  await site.close();

  const filter = (html: string) =>
    page.evaluate((editor, given) => editor.filter(given), imported, html);
  const link = (text: string, address: string) =>
    page.evaluate((editor, ...given) => editor.link!(...given), imported, text, address);
  return {
    version: npmPackage ? versionOf(npmPackage) : (await browser.version()).replace('/', ' '),
    filter,
    ...((await page.evaluate((editor) => 'link' in editor, imported)) && { link }),
  };
}

/** Folder of the page that is edited, and of the page that is visited. */
export const FOLDER = '/services/';

/** One script with the editor and its packages. */
async function bundle(module: string): Promise<string> {
  const entry = fileURLToPath(new URL(`editors/${module}.ts`, import.meta.url));
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  return result!.output[0].code;
}
