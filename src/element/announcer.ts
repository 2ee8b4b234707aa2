import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { direction, type ResolvedText } from '../engine/index.js';
import type { Topic } from '../view/view-types.js';

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/** Arrow keys settle on a choice before the news about it is spoken. */
const SPEAK_AFTER_MS = 500;
/** The same words twice are news again only when the region was empty in between. */
const EMPTY_FOR_MS = 50;

/** Speaks through the polite live region, which stands in the page from the start (WCAG 4.1.3). */
export class Announcer implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #topic: Topic | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Polite, and only the latest of a quick series. */
  announce({ text, language }: ResolvedText, topic?: Topic) {
    clearTimeout(this.#timer);
    this.#topic = topic;
    this.#timer = setTimeout(() => {
      const region = this.#host.shadowRoot?.querySelector('[part~=status]');
      if (!region) return;
      region.textContent = '';
      const message = document.createElement('span');
      message.lang = language;
      message.dir = direction(language);
      message.textContent = text;
      setTimeout(() => region.append(message), EMPTY_FOR_MS);
    }, SPEAK_AFTER_MS);
  }

  /** What waits of this topic no longer holds. */
  retract(topic: Topic) {
    if (topic === this.#topic) clearTimeout(this.#timer);
  }
}
