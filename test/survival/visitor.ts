import assert from 'node:assert/strict';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { SurveyPage } from '../support/survey-page.js';
import { FOLDER } from './in-browser.js';
import { serve, type Reply, type Site } from '../support/serve.js';
import type { Ending } from './snippets.js';

/** Whether the site's template has our script, or whoever pastes has to bring it. */
export type Template = 'with our script' | 'without a script';

/** What the README's snippets have in place of the collector's address. */
const COLLECTOR = 'https://collector.example';

const page = (head: string, body: string): string => `<!doctype html>
<html lang="nb"><meta charset="utf-8"><title>Hjemmetjenesten</title><link rel="icon" href="data:,">
${head}
<main><h1>Hjemmetjenesten</h1>
${body}
<p>Spørsmål? Ring servicetorget.</p></main></html>`;

/** What is in every page's head of a site that lets its editors embed surveys of a collector. */
const head = (collector: Site): string =>
  `<script defer src="/media/user-survey.js" data-user-survey-script data-allow="${new URL(collector.origin).host}"></script>
<script defer src="/media/user-survey-frame.js"></script>`;

const SURVEY = {
  id: 'home-care',
  version: '1',
  languages: ['nb'],
  title: 'Hjemmetjenesten',
  drafts: 'off',
  pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Er du fornøyd?' }] }],
};
const ENDPOINT = '/surveys/home-care/responses';

const RECEIPT: Reply = {
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ receipt: 'A1B2' }),
};

/** A collector with the one survey: the document, its stand-alone page, and its endpoint. */
const startCollector = (): Promise<Site> =>
  serve({
    pages: {
      '/surveys/home-care': () => ({
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...SURVEY, endpoint: ENDPOINT }),
      }),
      '/s/home-care': page(
        '<script defer src="/media/user-survey.js"></script>',
        '<user-survey src="/surveys/home-care"></user-survey>',
      ),
      [ENDPOINT]: () => RECEIPT,
    },
    folders: { '/media/': 'dist' },
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'content-type, idempotency-key',
    },
  });

/** A site with the pages that snippets are pasted into, and a visitor who wants to answer. */
export class Visitor {
  /** Editors agree on a lot; what was visited once ends the same the next time. */
  private readonly known = new Map<string, Ending>();
  private readonly reached = new Map<string, boolean>();

  private constructor(
    private readonly browser: Browser,
    private readonly collector: Site,
    private readonly site: Site,
    private readonly pages: Record<string, string>,
  ) {}

  static async start(browser: Browser): Promise<Visitor> {
    const pages = { '/media/home-care.json': JSON.stringify(SURVEY) };
    const site = await serve({ pages, folders: { '/media/': 'dist' } });
    return new Visitor(browser, await startCollector(), site, pages);
  }

  async stop(): Promise<void> {
    await this.site.close();
    await this.collector.close();
  }

  /** Visits a page with this in it, tries to answer, and else does so where its link leads. */
  async visit(template: Template, html: string): Promise<Ending> {
    const content = page(
      template === 'with our script' ? head(this.collector) : '',
      html.replaceAll(COLLECTOR, this.collector.origin),
    );
    const ending = this.known.get(content) ?? (await this.visitNew(content));
    this.known.set(content, ending);
    return ending;
  }

  private async visitNew(content: string): Promise<Ending> {
    const address = `${FOLDER}page-${this.known.size}`;
    this.pages[address] = content;
    // Of its own, so that a tab that a link opens is closed along with it.
    const context = await this.browser.createBrowserContext();
    try {
      const tab = await context.newPage();
      await tab.goto(this.site.origin + address);
      // Whoever has answered in vain looks for no link.
      for (const frame of tab.frames())
        if (await showsSurvey(frame)) return (await this.sends(frame)) ? 'survey' : 'dead end';
      const opened = await followLink(tab);
      return opened && (await this.answersAt(opened)) ? 'link' : 'dead end';
    } finally {
      await context.close();
    }
  }

  /** Whether one can answer on the page that a link leads to. There are few of them. */
  private async answersAt(opened: Page): Promise<boolean> {
    const address = opened.url();
    const frame = opened.mainFrame();
    const works =
      this.reached.get(address) ?? ((await showsSurvey(frame)) && (await this.sends(frame)));
    this.reached.set(address, works);
    return works;
  }

  /** Answers the first question of the survey in a frame, and sends: does it arrive? */
  private async sends(frame: Frame): Promise<boolean> {
    const before = this.sent().length;
    const survey = new SurveyPage(frame.page(), ['user-survey'], frame);
    await survey.choose('again', 0);
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt], [part~=restart-button]');
    const [body] = this.sent().slice(before);
    // A preview says thanks, and sends nothing.
    if (body === undefined) return false;
    assert.deepEqual((JSON.parse(body) as { answers: unknown }).answers, { again: true });
    return true;
  }

  private sent(): string[] {
    return this.collector.received
      .filter(({ method, path }) => method === 'POST' && path === ENDPOINT)
      .map(({ body }) => body);
  }
}

/** The element where its script has run. */
interface Surveying extends Element {
  readonly status?: string;
}

/** Whether a frame comes to show a survey: its element is there, and has done with loading. */
async function showsSurvey(frame: Frame): Promise<boolean> {
  // No script runs in some sandboxes: not even this would come to an end.
  const element = await frame.frameElement();
  const sandbox = await element?.evaluate((iframe) => iframe.getAttribute('sandbox'));
  if (typeof sandbox === 'string' && !sandbox.includes('allow-scripts')) return false;
  // What upgrades links has run when the page is loaded and drawn.
  await frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await frame.waitForFunction(
    () => document.querySelector<Surveying>('user-survey')?.status !== 'loading',
  );
  return frame.evaluate(() => document.querySelector<Surveying>('user-survey')?.status === 'ready');
}

/** Clicks the first link that a visitor sees. The page that it opens, in this tab or in a new one. */
async function followLink(tab: Page): Promise<Page | undefined> {
  const link = await visibleLink(tab);
  if (!link) return undefined;
  if (await link.evaluate(({ target }) => target === '_blank')) {
    const opening = new Promise<Page | null>((resolve) => tab.once('popup', resolve));
    await link.click();
    const opened = (await opening)!;
    await opened.bringToFront();
    await opened.waitForFunction(() => document.readyState === 'complete');
    return opened;
  }
  await Promise.all([tab.waitForNavigation(), link.click()]);
  return tab;
}

/** All links of the page are what is left of the snippet. */
async function visibleLink(tab: Page): Promise<ElementHandle<HTMLAnchorElement> | undefined> {
  for (const link of await tab.$$('a[href]')) if (await link.isVisible()) return link;
  return undefined;
}
