import type { SurveyHarness } from './survey-harness.js';

/** All that the live region of a survey ever says, with the language of each message. */
export class Heard {
  readonly messages: string[] = [];
  readonly languages: string[] = [];
  readonly #observer: MutationObserver;

  constructor({ root }: Pick<SurveyHarness, 'root'>) {
    const region = root.querySelector('[role=status]')!;
    this.#observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          this.messages.push(node.textContent ?? '');
          this.languages.push((node instanceof HTMLElement && node.lang) || '?');
        }
    });
    this.#observer.observe(region, { childList: true, characterData: true, subtree: true });
  }

  stop() {
    this.#observer.disconnect();
  }
}
