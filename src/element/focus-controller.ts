import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/** The heading of the screen. */
const HEADING = '#page-title';
/** Arrow keys settle on a choice before the news about it is spoken. */
const SPEAK_AFTER_MS = 500;

/**
 * Focus after a change of page, and speech. Focus moves only after something the person did,
 * never at first render (WCAG 3.2.1, 2.4.3); the live region stands in the page from the start
 * (WCAG 4.1.3). Targets are selectors inside the shadow root.
 */
export class FocusController implements ReactiveController {
  #target: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  /** The heading in words, as it is shown. */
  get heading(): string {
    return this.#find(HEADING)?.textContent?.trim() ?? '';
  }

  /** Moves there after the next render. */
  request(target = HEADING) {
    this.#target = target;
    this.#host.requestUpdate();
  }

  hostUpdated() {
    const target = this.#target;
    this.#target = undefined;
    if (target) this.moveTo(target);
  }

  /** At once: what is shown already. Its first field has the focus, where there is one. */
  moveTo(target = HEADING) {
    const element = this.#find(target);
    // A field without its question in view is no help.
    element?.scrollIntoView({ block: 'start' });
    const field = element?.querySelector<HTMLElement>('input, select, textarea, button');
    (field ?? element)?.focus({ preventScroll: true });
  }

  /** Polite, and only the latest of a quick series. */
  announce(message: string) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const region = this.#find('[role=status]');
      if (!region) return;
      // The same words twice are news again only when the region was empty in between.
      region.textContent = '';
      setTimeout(() => (region.textContent = message), 50);
    }, SPEAK_AFTER_MS);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** A screen without a heading of its own is under the survey's title. */
  #find(selector: string): HTMLElement | null | undefined {
    const root = this.#host.shadowRoot;
    return root?.querySelector<HTMLElement>(selector) ?? root?.querySelector<HTMLElement>('#title');
  }
}
