import type { ReactiveControllerHost } from 'lit';
import { report } from '../report.js';
import type { DigitKeysOptions } from './digit-keys.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Gets the keys of a clerk when answers from paper are keyed in; few pages do that. */
export class KeyingIn {
  #isAsked = false;
  readonly #host: Host;
  readonly #options: DigitKeysOptions;

  constructor(host: Host, options: DigitKeysOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Once after each update. */
  updated() {
    if (this.#isAsked || !this.#options.isOn()) return;
    this.#isAsked = true;
    void this.#load();
  }

  async #load() {
    try {
      const { DigitKeys } = await import('./digit-keys.js');
      new DigitKeys(this.#host, this.#options);
      this.#host.requestUpdate();
    } catch (error) {
      this.#isAsked = false;
      report(`the keys for answers from paper could not be loaded: ${String(error)}`);
    }
  }
}
