import '../../src/results-element.js';
import type { ResultsDocument, UserSurveyResults } from '../../src/results-element.js';
import { FakeNetwork } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { keepQuiet } from '../support/quiet.js';
import { textOf } from '../support/words-of.js';

export const network = new FakeNetwork();

/** Call it once in a test file. */
export function useResults(): void {
  keepQuiet();
  beforeEach(() => network.install());
  afterEach(() => {
    network.uninstall();
    network.documents.clear();
    network.loads.length = 0;
    document.body.replaceChildren();
  });
}

/** A results document of the fixtures; the test runner serves JSON as a module. */
export const shown = async (name: string): Promise<ResultsDocument> => {
  const address = `/test/fixtures/results-documents/shown/${name}.json`;
  return structuredClone(((await import(address)) as { default: ResultsDocument }).default);
};

/** One `<user-survey-results>` on the page, with the words that are read of it. */
export class ResultsPage {
  readonly element: UserSurveyResults;
  readonly events: CustomEvent<unknown>[] = [];

  constructor(attributes: Readonly<Record<string, string>> = {}) {
    this.element = document.createElement('user-survey-results');
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    const link = document.createElement('a');
    link.href = '/other';
    link.textContent = 'The figures elsewhere';
    this.element.append(link);
    for (const type of ['results-loaded', 'results-failed'] as const)
      this.element.addEventListener(type, (event) => this.events.push(event));
  }

  /** Shows a document, and waits until it is drawn. */
  static async show(
    results: unknown,
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<ResultsPage> {
    const page = new ResultsPage(attributes);
    page.element.results = results as ResultsDocument;
    await page.attach();
    return page;
  }

  /** Puts it on the page, and waits until it is shown or has failed. */
  async attach(into: Node = document.body): Promise<void> {
    into.appendChild(this.element);
    await this.settled(1);
  }

  async settled(events: number): Promise<void> {
    await until(() => this.events.length >= events);
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  parts(name: string): readonly Element[] {
    return [...this.root.querySelectorAll(`[part~='${name}']`)];
  }

  text(part = 'results'): string {
    return textOf(this.parts(part)[0]);
  }

  headings(): readonly string[] {
    return [...this.root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
      (heading) => `${heading.localName} ${textOf(heading)}`,
    );
  }

  /** Does the page's own link show? */
  get showsLink(): boolean {
    return this.root.querySelector('slot') !== null;
  }
}
