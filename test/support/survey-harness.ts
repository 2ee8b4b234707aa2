import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import type { SurveyEvents, UserSurvey } from '../../src/user-survey.js';
import { ENDPOINT, FakeNetwork } from './fake-network.js';
import { until } from './host.js';
import { keepQuiet } from './quiet.js';
import { deleteDatabases } from './storage.js';
import { EVENTS, STATES } from './survey-names.js';
import { nameOf, roleAndName, textOf } from './words-of.js';

export { consoleLines } from './quiet.js';
export { surveyDocument } from './survey-document.js';

export interface MountOptions {
  /**
   * `undefined` leaves an attribute out. Without: `endpoint`, `lang="en"`, `drafts="off"` and a
   * `draft-key` of the test's own.
   */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Set before the element is attached. */
  readonly properties?: Partial<UserSurvey>;
  /** Light DOM of the element. */
  readonly fallback?: string;
  /** Where the element goes. */
  readonly into?: Node;
}
type Detail<K extends keyof SurveyEvents> = SurveyEvents[K]['detail'];
type Noted = { [K in keyof SurveyEvents]: { readonly type: K; readonly detail: Detail<K> } };

let mounted: SurveyHarness[] = [];
/** Outboxes in memory outlive a test; each has its own key. */
let tests = 0;
/** The network of the running test. */
export let network: FakeNetwork;

/** Call it once in a test file: a fresh network and device for each test, and a quiet console. */
export function useSurveys(): void {
  keepQuiet();
  const { random } = Math;
  beforeEach(async () => {
    tests += 1;
    // What could not be sent is tried again by itself late, and not while its page is looked at.
    Math.random = () => 0.99;
    network = new FakeNetwork();
    network.install();
    await deleteDatabases();
  });
  afterEach(async () => {
    for (const survey of mounted) await survey.remove();
    mounted = [];
    network.uninstall();
    Math.random = random;
  });
  after(deleteDatabases);
}

/** One `<user-survey>` on the page, used as a person uses it: by roles and names. */
export class SurveyHarness {
  readonly element: UserSurvey;
  readonly events: Noted[keyof SurveyEvents][] = [];
  readonly #source: unknown;
  readonly #options: MountOptions;

  private constructor(source: unknown, options: MountOptions) {
    this.#source = source;
    this.#options = options;
    this.element = document.createElement('user-survey');
    for (const type of EVENTS)
      this.element.addEventListener(type, ({ detail }) =>
        this.events.push({ type, detail } as Noted[keyof SurveyEvents]),
      );
    const attributes = {
      endpoint: ENDPOINT,
      lang: 'en',
      drafts: 'off',
      'draft-key': `test-${tests}`,
      ...options.attributes,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) this.element.setAttribute(name, value);
    const fallback = options.fallback ?? '<a href="/fallback">Answer here</a>';
    this.element.append(document.createRange().createContextualFragment(fallback));
    Object.assign(this.element, source === undefined ? {} : { survey: source }, options.properties);
    (options.into ?? document.body).appendChild(this.element);
    mounted.push(this);
  }

  /** Attaches the element with this survey document (none: it is in `src` or inline) and waits until it is settled. */
  static async mount(source?: unknown, options: MountOptions = {}): Promise<SurveyHarness> {
    const survey = new SurveyHarness(source, options);
    await survey.settled();
    return survey;
  }

  /** Another visit: the element goes, a new one with the same document and options comes. */
  async reload(source = this.#source, options: MountOptions = {}): Promise<SurveyHarness> {
    await this.remove();
    return SurveyHarness.mount(source, { ...this.#options, ...options });
  }

  /** Detaches it; what it saves on the way is saved. */
  async remove(): Promise<void> {
    await this.element.saveDraft();
    this.element.remove();
  }

  /** The document is loaded or refused, and rendered. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await until(() => this.element.status !== 'loading');
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
  get status() {
    return this.element.status;
  }
  hasState(name: string): boolean {
    return this.element.matches(`:state(${name})`);
  }
  /** The custom states that hold now. */
  states(): string[] {
    return STATES.filter((name) => this.hasState(name));
  }

  /** Details of the events of one type, in order. */
  detailsOf<K extends keyof SurveyEvents>(type: K): Detail<K>[] {
    return this.events.flatMap((event) => (event.type === type ? [event.detail as Detail<K>] : []));
  }
  count(type: keyof SurveyEvents): number {
    return this.detailsOf(type).length;
  }

  part(name: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[part~="${name}"]`);
  }
  /** Compare nodes as booleans: chai would print a whole page for a failure. */
  has(name: string): boolean {
    return this.part(name) !== null;
  }
  parts(name: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  }

  /** Everything that is said, in order. */
  text(from: Node | null = this.root): string {
    return textOf(from);
  }
  title(): string {
    return textOf(this.part('title'));
  }
  /** The heading of the step. */
  heading(): string {
    return textOf(this.root.querySelector('#page-title'));
  }
  /** Names of the buttons, without those that choose a language. */
  buttons(): string[] {
    const inSwitcher = new Set(this.part('language-switcher')?.querySelectorAll('button'));
    return [...this.root.querySelectorAll('button')]
      .filter((button) => !inSwitcher.has(button))
      .map(textOf);
  }
  button(name: string): HTMLButtonElement {
    return this.#one(
      `button "${name}"`,
      [...this.root.querySelectorAll('button')].filter((button) => textOf(button) === name),
    );
  }
  /** Labels of the questions on the page, with their mark. */
  questions(): string[] {
    return this.parts('question').map(nameOf);
  }
  /** The node of the question whose label begins so. */
  question(label: string): HTMLElement {
    return this.#one(
      `question "${label}"`,
      this.parts('question').filter((node) => nameOf(node).startsWith(label)),
    );
  }
  /** The words of the error at this question. */
  errorAt(label: string): string {
    return textOf(this.question(label).querySelector('[part~=question-error]')).replace(
      /^Error: /,
      '',
    );
  }
  /** The list in the error summary. */
  errors(): string[] {
    return [...(this.part('error-summary')?.querySelectorAll('li') ?? [])].map(textOf);
  }
  /** What an editor reads about the document in preview: the heading, then each problem. */
  async problems(): Promise<string[]> {
    await until(() => this.root.querySelector('.problems') !== null);
    const list = this.root.querySelector('.problems')!;
    const items = [...list.children].map((item) => [...item.children].map(textOf).join(' | '));
    return [textOf(list.previousElementSibling), ...items];
  }
  notices(): string[] {
    return this.parts('notice').map(textOf);
  }

  /** The field with this name, in the question or anywhere. */
  field(name: string, within: ParentNode = this.root): HTMLInputElement {
    const fields = [...within.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    const nameOfField = (field: HTMLInputElement) => {
      const label = field.getAttribute('aria-labelledby');
      return label ? textOf(this.root.getElementById(label)) : textOf(field.labels?.[0]);
    };
    const exact = fields.filter((field) => nameOfField(field) === name);
    return this.#one(
      `field "${name}"`,
      exact.length ? exact : fields.filter((field) => nameOfField(field).startsWith(name)),
    );
  }
  /** Names of the radios, checkboxes or options of a question. */
  choices(label: string): string[] {
    return [...this.question(label).querySelectorAll('label[part~=choice], option')].map(textOf);
  }
  /** Names of what is chosen in a question. */
  chosen(label: string): string[] {
    return [...this.question(label).querySelectorAll('label[part~=choice], option')]
      .filter((node) =>
        node instanceof HTMLOptionElement ? node.selected : node.querySelector('input')!.checked,
      )
      .map(textOf);
  }
  /** What is written in the field. */
  value(label: string): string {
    return this.field(label).value;
  }

  /** Presses the radio or checkbox, or picks the option. */
  async choose(label: string, ...choices: readonly string[]): Promise<void> {
    for (const choice of choices) {
      const question = this.question(label);
      const select = question.querySelector('select');
      if (select) await this.pick(select, choice);
      else this.field(choice, question).click();
      await this.element.updateComplete;
    }
  }
  /** The radio of a row of a matrix. */
  async chooseRow(label: string, row: string, choice: string): Promise<void> {
    const rows = [...this.question(label).querySelectorAll('[part~=matrix-row]')];
    const found = rows.filter((node) => textOf(node.querySelector('legend')) === row);
    this.field(choice, this.#one(`row "${row}"`, found)).click();
    await this.element.updateComplete;
  }
  async pick(select: HTMLSelectElement, name: string): Promise<void> {
    const option = [...select.options].find((each) => textOf(each) === name);
    select.value = this.#one(`option "${name}"`, option ? [option] : []).value;
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }
  /** Writes with real keys, in place of what stood there. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.focus();
    field.select();
    if (text) await sendKeys({ type: text });
    else await sendKeys({ press: 'Delete' });
    await this.element.updateComplete;
  }
  /** A date field, as the browser's own picker fills it. */
  async fillDate(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }
  /** A choice, several, or a text: whichever the question takes. */
  async answer(label: string, value: string | readonly string[]): Promise<void> {
    const typed = this.question(label).querySelector(
      'textarea, input:not([type=radio], [type=checkbox])',
    );
    if (typeof value === 'string' && typed && !this.question(label).matches('fieldset'))
      await this.type(label, value);
    else await this.choose(label, ...[value].flat());
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.element.updateComplete;
  }
  next = () => this.press('Next');
  back = () => this.press('Back');
  /** Presses Send and waits for what becomes of it. */
  async send(): Promise<void> {
    await this.press('Send answers');
    await this.answered();
  }
  /** A try is over. */
  async answered(): Promise<void> {
    await until(() => this.status !== 'submitting');
    await this.element.updateComplete;
  }

  /** Role and name of what has the focus: `heading "Part 2"`; `''` when it is outside. */
  focused(): string {
    const active = this.root.activeElement;
    return active ? roleAndName(this.root, active) : '';
  }
  /** The label of the question that has the focus. */
  focusedQuestion(): string {
    const node = this.root.activeElement?.closest('[data-question]');
    return node ? nameOf(node) : '';
  }

  #one<T>(what: string, found: readonly T[]): T {
    if (found.length === 1) return found[0]!;
    throw new Error(`${found.length} of ${what} in: ${this.text()}`);
  }
}
