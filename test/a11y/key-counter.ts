import { sendKeys } from '@web/test-runner-commands';

/** More keys than any form here takes. */
const ENOUGH = 600;

/** What is ticked, of the sets of boxes; every other question takes its first answer. */
export const TICKED = ['Hjemmesykepleie', 'Praktisk hjelp'];

const wordsOf = (field: HTMLInputElement) => field.labels?.[0]?.textContent?.trim() ?? '';
const isTicked = (field: HTMLInputElement) =>
  TICKED.some((word) => wordsOf(field).startsWith(word));

/** One person with a keyboard, who answers whatever Tab comes to, and counts the keys. */
export class KeyCounter {
  keys = 0;
  readonly #root: Document | ShadowRoot;
  readonly #done: () => boolean;

  constructor(root: Document | ShadowRoot, done: () => boolean) {
    this.#root = root;
    this.#done = done;
  }

  async #press(key: string): Promise<void> {
    this.keys += 1;
    await sendKeys({ press: key });
  }

  async fill(): Promise<this> {
    while (!this.#done()) {
      if (this.keys > ENOUGH) throw new Error(`stuck at ${this.#root.activeElement?.textContent}`);
      await this.#press('Tab');
      await this.#answer(this.#root.activeElement as HTMLInputElement | null);
    }
    return this;
  }

  async #answer(stop: HTMLInputElement | null): Promise<void> {
    if (stop?.type === 'submit') await this.#press('Enter');
    else if (stop?.type === 'radio' || (stop?.type === 'checkbox' && isTicked(stop)))
      await this.#press(' ');
    else if (stop?.matches('textarea')) for (const key of 'Bra') await this.#press(key);
  }
}
