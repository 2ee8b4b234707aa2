import type { ReactiveControllerHost } from 'lit';
import type { RunController } from '../run/run-controller.js';
import { askId } from '../view/ids.js';
import type { Ask } from '../view/view-types.js';
import type { FocusController } from './focus-controller.js';

/**
 * What is asked once before it is done, in the place of the button that was pressed: one question
 * at a time. It lapses when what it was about is no longer there: another step, another answer.
 */
export class Asking {
  #open: { readonly ask: Ask; readonly about: readonly unknown[] } | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #run: RunController;
  readonly #focus: FocusController;

  constructor(host: ReactiveControllerHost, run: RunController, focus: FocusController) {
    this.#host = host;
    this.#run = run;
    this.#focus = focus;
  }

  /** The question that is open. */
  get asked(): Ask | undefined {
    const now = this.#about;
    return this.#open?.about.every((part, index) => part === now[index])
      ? this.#open.ask
      : undefined;
  }

  /** Asks, with the focus on the question. */
  ask(ask: Ask) {
    this.#open = { ask, about: this.#about };
    this.#focus.onNode(askId(ask));
    this.#host.requestUpdate();
  }

  /** Nothing is done: the focus goes back to the button that asked (WCAG 2.4.3). */
  cancel() {
    const { asked } = this;
    this.close();
    if (asked) this.#focus.onNode(askId(asked));
  }

  /** Something else is done. */
  close() {
    this.#open = undefined;
    this.#host.requestUpdate();
  }

  get #about(): readonly unknown[] {
    const { session, submission } = this.#run;
    const { beginnings, place, answers, comments } = session;
    return [beginnings, place, answers, comments, submission.state.kind];
  }
}
