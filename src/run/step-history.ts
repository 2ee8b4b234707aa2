import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sameAnswer, type Place } from '../engine/index.js';
import { isRecord, own } from '../engine/record.js';
import type { SessionController } from './session-controller.js';

export interface StepHistoryOptions {
  readonly session: SessionController;
  /** Separates the surveys of one page; `undefined`: no entries are wanted, or nothing is shown yet. */
  readonly key: () => string | undefined;
  /** Steps can be taken: nothing is sent, and nothing waits. */
  readonly takesSteps: () => boolean;
  /** To this place (untrusted), or as far as the person could have gone. */
  readonly revisit: (place: unknown) => void;
}

/** Our own name in the state of an entry, which other scripts of the page have a part in. */
const NAME = 'user-survey';

/** Whatever it is of others, `own` asks records alone. */
const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {};

/**
 * The browser's Back and Forward go through the steps: each step is an entry of the browser's
 * history, at the same address. It says where in which survey, and nothing of the answers.
 */
export class StepHistory implements ReactiveController {
  /** What the current entry stands for. */
  #place: Place | undefined;
  /** The session that it belongs to. */
  #beginnings = 0;
  readonly #options: StepHistoryOptions;

  constructor(host: ReactiveControllerHost, options: StepHistoryOptions) {
    host.addController(this);
    this.#options = options;
  }

  hostConnected() {
    addEventListener('popstate', this);
  }

  hostDisconnected() {
    removeEventListener('popstate', this);
  }

  /** Another step is another entry. The first of a session, and what comes after sending, is none. */
  hostUpdated() {
    const { session, key } = this.#options;
    const { place, beginnings } = session;
    const isSameSession = beginnings === this.#beginnings;
    if (!key() || (isSameSession && sameAnswer(place, this.#place))) return;
    if (place.kind === 'completed') this.#write('replaceState', undefined);
    else if (isSameSession) {
      // The page may have made entries of its own since.
      this.#write('replaceState', this.#place);
      this.#write('pushState', place);
    } else this.#write('replaceState', place);
    this.#place = place;
    this.#beginnings = beginnings;
  }

  /** Back or Forward. Entries of others tell nothing of this survey. */
  handleEvent({ state }: PopStateEvent) {
    const { session, key, takesSteps, revisit } = this.#options;
    const entry = recordIn(own(recordIn(state), NAME));
    const place = own(entry, key() ?? '');
    // What is sent is not led back into the form.
    if (!place || !takesSteps()) return;
    revisit(place);
    this.#place = session.place;
    // It may not be where the person could go.
    this.#write('replaceState', session.place);
  }

  #write(how: 'pushState' | 'replaceState', place: Place | undefined) {
    const others = recordIn(history.state);
    const surveys = recordIn(own(others, NAME));
    const state = { ...others, [NAME]: { ...surveys, [this.#options.key()!]: place } };
    try {
      history[how](state, '');
    } catch {
      // A browser that is asked too often refuses; the survey's own buttons are there.
    }
  }
}
