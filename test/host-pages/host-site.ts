import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve, type Received, type Site } from '../support/serve.js';
import { visit, type Visit } from '../support/visit.js';

/** A survey of two pages, so that there is a place to come back to. */
const surveyNamed = (id: string, title: string) =>
  JSON.stringify({
    id,
    version: '1',
    languages: ['en', 'nb'],
    title: { en: title, nb: `${title} på norsk` },
    pages: [
      { id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] },
      { id: 'two', questions: [{ id: 'why', type: 'text', label: 'Why?' }] },
    ],
  });

/** The tag, as a page of the site has it. */
export const tag = (survey: string, attributes = '') =>
  `<user-survey src="/${survey}.json" endpoint="/responses" ${attributes}>` +
  `<a href="/other.html">Answer here</a></user-survey>`;

/** A whole page with the built script in its head. */
export const page = (body: string, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
${head}<script defer src="/dist/user-survey.js"></script></head><body>${body}</body></html>`;

/** A site with its pages, two surveys and an endpoint, and a browser to look at it. */
export class HostSite {
  readonly #browser: Browser;
  readonly #site: Site;

  private constructor(browser: Browser, site: Site) {
    this.#browser = browser;
    this.#site = site;
  }

  static async open(
    pages: Readonly<Record<string, string>>,
    folders: Readonly<Record<string, string>> = {},
  ): Promise<HostSite> {
    const site = await serve({
      pages: {
        '/care.json': surveyNamed('care', 'Home care'),
        '/library.json': surveyNamed('library', 'The library'),
        '/responses': ({ body }: Received) => ({
          status: 201,
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            receipt: `R-${(JSON.parse(body) as { surveyId: string }).surveyId}`,
          }),
        }),
        '/other.html': page('<p>Another way</p>'),
        ...pages,
      },
      folders: { '/dist/': 'dist', ...folders },
    });
    return new HostSite(await puppeteer.launch(await findBrowser()), site);
  }

  visit(path: string): Promise<Visit> {
    return visit(this.#browser, this.#site.origin + path);
  }

  /** What was posted so far: of which survey, and the answers. */
  get posted(): readonly (readonly [survey: string, answers: unknown])[] {
    return this.#site.received
      .filter(({ method, path }) => method === 'POST' && path === '/responses')
      .map(({ body }) => {
        const { surveyId, answers } = JSON.parse(body) as { surveyId: string; answers: unknown };
        return [surveyId, answers] as const;
      });
  }

  /** How often a file was asked for. */
  timesAsked(path: string): number {
    return this.#site.received.filter((request) => request.path === path).length;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
  }
}
