import '../../src/print-element.js';
import type { UserSurveyPrint } from '../../src/print-element.js';
import { FakeNetwork } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { keepQuiet } from '../support/quiet.js';
import { textOf } from '../support/words-of.js';

export const network = new FakeNetwork();

/** Call it once in a test file. */
export function usePrint(): void {
  keepQuiet();
  beforeEach(() => network.install());
  afterEach(() => {
    network.uninstall();
    network.documents.clear();
    network.loads.length = 0;
    document.body.replaceChildren();
  });
}

/** One `<user-survey-print>` on the page, with the words that are read of it. */
export class PrintPage {
  readonly element: UserSurveyPrint;
  readonly events: CustomEvent<unknown>[] = [];

  constructor(attributes: Readonly<Record<string, string>> = {}) {
    this.element = document.createElement('user-survey-print');
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    const link = document.createElement('a');
    link.href = '/other';
    link.textContent = 'The survey elsewhere';
    this.element.append(link);
    for (const type of ['survey-loaded', 'survey-failed'] as const)
      this.element.addEventListener(type, (event) => this.events.push(event));
  }

  /** Shows a survey, and waits until it is drawn. */
  static async show(
    survey: unknown,
    attributes: Readonly<Record<string, string>> = {},
    properties: Partial<UserSurveyPrint> = {},
  ): Promise<PrintPage> {
    const page = new PrintPage(attributes);
    Object.assign(page.element, properties, { survey });
    await page.attach();
    return page;
  }

  /** Puts it on the page, and waits until it is shown or has failed. */
  async attach(into: Node = document.body): Promise<void> {
    into.appendChild(this.element);
    await until(() => this.events.length > 0);
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  all(selector: string): readonly Element[] {
    return [...this.root.querySelectorAll(selector)];
  }

  /** The words of one part of the sheet, or of everything. */
  text(selector = '[part=print]'): string {
    return textOf(this.root.querySelector(selector));
  }

  texts(selector: string): readonly string[] {
    return this.all(selector).map(textOf);
  }

  /** The words of one question, from "Only if" to its comment. */
  question(id: string): string {
    return this.text(`[data-question="${id}"]`);
  }

  /** What has a cross, as it is read: "chosen Yes". */
  chosen(id: string): readonly string[] {
    return this.all(`[data-question="${id}"] .chosen`).map((box) => {
      const [label = ''] = [box.getAttribute('aria-label') ?? ''];
      return `${label} ${textOf(box.closest('li, p, tr'))}`;
    });
  }

  headings(): readonly string[] {
    return this.all('h1, h2, h3, h4, h5, h6').map(
      (heading) => `${heading.localName} ${textOf(heading)}`,
    );
  }

  /** Does the page's own link show? */
  get showsLink(): boolean {
    return this.root.querySelector('slot') !== null;
  }
}
