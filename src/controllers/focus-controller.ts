import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };
/** Selectors inside the shadow root: the first that finds something is focused. */
type Target = { readonly selectors: readonly string[]; readonly scrollTo?: string };

/** Arrow keys settle on a choice before the news about it is spoken. */
const SPEAK_AFTER_MS = 500;

/**
 * Focus after a change of page, and speech. Focus moves only after something the person did,
 * never at first render (WCAG 3.2.1, 2.4.3); both live regions stand in the page from the start
 * (WCAG 4.1.3).
 */
export class FocusController implements ReactiveController {
  #target: Target | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  /** After the next render: what the first selector finds, with `scrollTo` in view. */
  request(selectors: readonly string[], scrollTo?: string) {
    this.#target = { selectors, scrollTo };
    this.#host.requestUpdate();
  }

  /** Polite, and only the latest of a quick series. */
  announce(message: string) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak('[role=status]', message), SPEAK_AFTER_MS);
  }

  /** At once; for what fails. */
  alert(message: string) {
    this.#speak('[role=alert]', message);
  }

  hostUpdated() {
    const target = this.#target;
    if (!target) return;
    this.#target = undefined;
    this.moveTo(target.selectors, target.scrollTo);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** At once: what is shown already. */
  moveTo(selectors: readonly string[], scrollTo?: string) {
    const root = this.#host.shadowRoot;
    const find = (selector: string) => root?.querySelector<HTMLElement>(selector);
    const element = selectors.map(find).find(Boolean);
    if (!element) return;
    // A field without its question in view is no help.
    const context = scrollTo ? root?.querySelector(scrollTo) : element;
    context?.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  }

  #speak(region: string, message: string) {
    const element = this.#host.shadowRoot?.querySelector(region);
    if (!element) return;
    // The same words twice are news again only when the region was empty in between.
    element.textContent = '';
    setTimeout(() => (element.textContent = message), 50);
  }
}
