import { readFileSync } from 'node:fs';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve, type Site, type SiteOptions } from '../support/serve.js';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What the page promises to work under; its own `<meta>` says the same. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** A browser, and the built playground as a web server has it. */
export interface Place {
  readonly browser: Browser;
  readonly site: Site;
  close(): Promise<void>;
}

export async function openPlace(pages: SiteOptions['pages'] = {}): Promise<Place> {
  const site = await serve({
    headers: { 'Content-Security-Policy': POLICY },
    folders: {
      '/try/': 'dist/playground',
      '/media/': 'dist',
    },
    pages,
  });
  const browser = await puppeteer.launch(await findBrowser());
  await browser
    .defaultBrowserContext()
    .overridePermissions(site.origin, ['clipboard-read', 'clipboard-sanitized-write']);
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** The playground in a browser, operated as an editor does. */
export class PlaygroundPage {
  /** Errors of the page and of its policy, and requests that leave its server. */
  readonly faults: string[] = [];
  readonly page: Page;

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) this.faults.push(url);
    });
  }

  /** Opens it in English, with the first template. */
  static async open(
    { browser, site }: Place,
    { width = 1280, height = 900, scheme = 'light' } = {},
  ): Promise<PlaygroundPage> {
    const page = await browser.newPage();
    const opened = new PlaygroundPage(page, site.origin);
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${site.origin}/try/index.html`);
    await opened.choose('Language of the page', 'en');
    await opened.surveySays('Hva synes du om servicetorget?');
    return opened;
  }

  /** Chooses in a menu by its label. */
  async choose(label: string, value: string): Promise<void> {
    const menu = await this.page.waitForSelector(
      `::-p-xpath(//label[text()[normalize-space()="${label}"]]//select)`,
    );
    await menu!.select(value);
  }

  async press(name: string): Promise<void> {
    const button = await this.page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
    await button!.click();
  }

  /** Finds what is in the shadow root of the editor or the survey, waiting for it: changes there wake no selector. */
  async inside(
    host: '.editor' | 'user-survey',
    selector: string,
  ): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForFunction(
      (outer, inner) => document.querySelector(outer)?.shadowRoot?.querySelector(inner),
      { polling: 'raf', timeout: 10_000 },
      host,
      selector,
    );
    return found as ElementHandle<HTMLElement>;
  }

  /** Puts another text into the editor, as if it were pasted. */
  async paste(text: string): Promise<void> {
    await this.focusEditor();
    await this.keys('Control+KeyA');
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const { activeElement } = document.querySelector('.editor')!.shadowRoot!;
      activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async focusEditor(): Promise<void> {
    const content = await this.inside('.editor', '.cm-content');
    await content.focus();
  }

  /** Presses keys together, such as `Control+Space`. */
  async keys(...combinations: readonly string[]): Promise<void> {
    for (const combination of combinations) {
      const keys = combination.split('+') as Parameters<Page['keyboard']['press']>[0][];
      for (const key of keys.slice(0, -1)) await this.page.keyboard.down(key);
      await this.page.keyboard.press(keys.at(-1)!);
      for (const key of keys.slice(0, -1).reverse()) await this.page.keyboard.up(key);
    }
  }

  /** Waits until the survey says this. */
  async surveySays(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('user-survey')?.shadowRoot?.textContent?.includes(wanted),
      { polling: 'raf', timeout: 10_000 },
      text,
    );
  }

  /** Waits until the page itself says this. */
  async says(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('survey-playground')?.textContent?.includes(wanted),
      { polling: 'raf', timeout: 10_000 },
      text,
    );
  }

  /** The line that the cursor is in, and the text that is marked. */
  selection(): Promise<{ line: string; marked: string }> {
    return this.page.evaluate(() => {
      const root = document.querySelector('.editor')!.shadowRoot!;
      const active = root.querySelector('.cm-activeLine');
      const chosen = (root as unknown as { getSelection(): Selection }).getSelection();
      return { line: active?.textContent ?? '', marked: String(chosen) };
    });
  }

  /** What has the focus: the role and name that a screen reader says. */
  async focused(): Promise<string> {
    const name = await this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const label = active instanceof HTMLSelectElement ? active.closest('label') : undefined;
      return label
        ? [...label.childNodes]
            .find((node) => node instanceof Text && node.data.trim())
            ?.textContent?.trim()
        : (active?.getAttribute('aria-label') ?? active?.textContent?.trim().replace(/\s+/g, ' '));
    });
    return name ?? '';
  }

  /**
   * What axe finds on the page as it is, a line each. It takes a list that scrolls for one that no key
   * reaches, unless it belongs to a combobox: the suggestions belong to a text of many lines, where the
   * focus stays (`aria-activedescendant`). That keys reach all of them is tested on its own.
   */
  async axe(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(context: Element, options: object): Promise<AxeResults> };
      };
      const { violations } = await axe.run(document.documentElement, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(
            ({ html }) => id !== 'scrollable-region-focusable' || !/role="listbox"/.test(html),
          )
          .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
      );
    });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
