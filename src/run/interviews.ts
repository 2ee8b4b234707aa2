import type { ReactiveControllerHost } from 'lit';
import { readDrafts, replaceDraft } from '../drafts/draft-store.js';
import { randomId } from '../device/random-id.js';
import type { DraftSnapshot } from '../drafts/draft-controller.js';
import type { Draft } from '../engine/index.js';
import type { RunOptions } from './survey-options.js';

/** An interview that was interrupted. */
export interface SavedInterview {
  readonly id: string;
  readonly draft: Draft;
}

/** In keys between the survey's draft and the interview's own id. */
const SEPARATOR = '#';

/**
 * Interviews that were set aside for another one: each has a draft of its own on this device, under
 * the key of the survey and a random id. The one that goes on has the survey's own draft.
 */
export class Interviews {
  /** The latest first. */
  saved: readonly SavedInterview[] = [];
  #options: RunOptions | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Turns to the run with these options. */
  async open(options: RunOptions): Promise<void> {
    this.#options = options;
    await this.#read();
  }

  /** @returns it lies on the device now, and can be taken up again */
  async setAside(snapshot: DraftSnapshot): Promise<boolean> {
    const draft: Draft = { ...snapshot, format: 1, savedAt: Date.now() };
    const done = await replaceDraft(this.#keyOf(randomId()), draft);
    await this.#read();
    return done;
  }

  async remove(id: string): Promise<void> {
    await replaceDraft(this.#keyOf(id));
    await this.#read();
  }

  #keyOf(id: string): string {
    return `${this.#options?.key}${SEPARATOR}${id}`;
  }

  async #read(): Promise<void> {
    const options = this.#options;
    const isKept = options?.interviewer && options.drafts !== 'off';
    const drafts = isKept ? await readDrafts(this.#keyOf(''), options.draftHours) : [];
    if (options !== this.#options) return;
    this.saved = drafts
      .map(({ key, draft }) => ({ id: key.slice(this.#keyOf('').length), draft }))
      .sort((one, other) => other.draft.savedAt - one.draft.savedAt);
    this.#host.requestUpdate();
  }
}
