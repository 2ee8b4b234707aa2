import { textOf } from '../support/words-of.js';
import type { Stage } from './page.js';

/** What assistive technology speaks of: a message in the live region, or what got the focus. */
export interface Heard {
  readonly by: 'message' | 'focus';
  readonly text: string;
  readonly language: string;
}

/** How much faster pauses of up to a second pass; longer ones are patience with storage and network. */
const FASTER = 20;
const PAUSE = 1000;
const realTimeout = window.setTimeout;

/** Call it once in a test file: pauses before a message pass quickly, in the order that they have. */
export function quickPauses(): void {
  before(() => {
    const quick = (work: TimerHandler, delay = 0, ...rest: unknown[]) =>
      realTimeout(work, delay > PAUSE ? delay : delay / FASTER, ...rest);
    window.setTimeout = quick as typeof window.setTimeout;
  });
  after(() => {
    window.setTimeout = realTimeout;
  });
}

/** Everything that was about to be said is said: four seconds, in quick pauses. */
export const settled = () => new Promise((resolve) => realTimeout(resolve, 4000 / FASTER));

const languageOf = (node: Node): string =>
  (node instanceof Element ? node : node.parentElement)?.closest('[lang]')?.getAttribute('lang') ??
  '';

/** The node that holds all of the words, as deep as there is one. */
const innermost = (region: Element): Element => {
  const [only, more] = [...region.childNodes].filter((node) => node.textContent?.trim());
  return only instanceof Element && !more ? innermost(only) : region;
};

const focusedText = (node: Element): string => {
  const labels = (node.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const root = node.getRootNode() as ShadowRoot;
  const words = labels.map((id) => textOf(root.getElementById(id)));
  return words.join(' ') || textOf((node as HTMLInputElement).labels?.[0] ?? node);
};

/** Listens to a survey from now on. */
export class Listener {
  readonly heard: Heard[] = [];
  readonly #root: ShadowRoot;
  readonly #observer = new MutationObserver(() => this.#read());
  #last = '';

  constructor({ root }: Pick<Stage, 'root'>) {
    this.#root = root;
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    root.addEventListener('focusin', ({ target }) => {
      const node = target as Element;
      this.heard.push({ by: 'focus', text: focusedText(node), language: languageOf(node) });
    });
  }

  /** What stands in the live regions now. */
  get standing(): string {
    return this.#regions.map(textOf).join(' ').trim();
  }
  get messages(): readonly Heard[] {
    return this.heard.filter(({ by }) => by === 'message');
  }
  /** How often these words were heard, alone or in more. */
  times(words: string): number {
    return this.heard.filter(({ text }) => text.includes(words)).length;
  }

  get #regions(): Element[] {
    return [...this.#root.querySelectorAll('[role=status], [role=alert], [aria-live]')];
  }

  #read(): void {
    const now = this.standing;
    if (now && now !== this.#last)
      for (const region of this.#regions.filter(textOf)) {
        const node = innermost(region);
        this.heard.push({ by: 'message', text: textOf(node), language: languageOf(node) });
      }
    this.#last = now;
  }
}
