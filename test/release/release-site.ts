import { rmSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { type Received, type Reply, serve, type Site } from '../support/serve.js';
import { PHONE, visit, type Visit } from '../support/visit.js';
import { unzippedRelease } from './unzipped.js';

/**
 * A web server that knows nothing but files, with what a web editor has uploaded: the folder of the
 * release, its scripts and survey in the media library too, and pages with what was pasted.
 */
export class ReleaseSite {
  readonly #folder: string;
  readonly #browser: Browser;
  readonly #site: Site;
  readonly #pages: Record<string, string | (() => Reply)>;

  private constructor(
    folder: string,
    browser: Browser,
    site: Site,
    pages: Record<string, string | (() => Reply)>,
  ) {
    this.#folder = folder;
    this.#browser = browser;
    this.#site = site;
    this.#pages = pages;
  }

  static async start(): Promise<ReleaseSite> {
    const folder = await unzippedRelease();
    const uploaded = path.join(folder, 'user-survey');
    const pages = { '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    const folders = {
      '/user-survey/': uploaded,
      '/media/': uploaded,
      '/guides/': folder,
      '/node_modules/': 'node_modules',
    };
    const site = await serve({ folders, pages });
    return new ReleaseSite(folder, await puppeteer.launch(await findBrowser()), site, pages);
  }

  /** The folder that goes onto the server. */
  get uploaded(): string {
    return path.join(this.#folder, 'user-survey');
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Puts a file, or what answers for it, in the place of whatever is at this address. */
  put(address: string, content: string | (() => Reply)): void {
    this.#pages[address] = content;
  }

  /** A page of the site's own with pasted HTML. */
  paste(
    address: string,
    html: string,
    lang = 'nb',
    headers: Readonly<Record<string, string>> = {},
  ) {
    const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="/icon.svg">
      <main><h1>A page</h1>${html}</main></html>`;
    this.put(address, () => ({ headers: { 'Content-Type': 'text/html', ...headers }, body }));
  }

  /** Opens a page on a phone. */
  open(address: string): Promise<Visit> {
    return visit(this.#browser, this.#site.origin + address, PHONE);
  }

  /** Every request so far. */
  get received(): readonly Received[] {
    return this.#site.received;
  }

  /** The submissions so far. */
  get posts(): readonly { surveyId: string; answers: unknown }[] {
    const posts = this.received.filter(({ method }) => method === 'POST');
    return posts.map(({ body }) => JSON.parse(body) as { surveyId: string; answers: unknown });
  }
}

/** An endpoint that takes everything. */
export const takesAll = (receipt: string) => (): Reply => ({
  status: 201,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ receipt }),
});
