import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QuestionId } from '../engine/index.js';
import type { RunFocus } from '../run/run-focus.js';
import { ANSWERS_TITLE_ID, FIELDS, SCREEN_TITLE_ID, SUMMARY_ID, TITLE_ID } from '../view/ids.js';

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

const HEADING = `#${SCREEN_TITLE_ID}`;
/** Notices and progress: the first of them. */
const ABOVE = 'section > [part~=notice], [part~=progress]';

/**
 * Focus after a change of page. It moves only after something the person did, never at first
 * render (WCAG 3.2.1, 2.4.3). Targets are selectors inside the shadow root.
 */
export class FocusController implements ReactiveController, RunFocus {
  #target: string | undefined;
  #onlyFromInside = false;
  readonly #host: Host;
  /** Another page is about to be shown. */
  readonly #leavePage: () => void;

  constructor(host: Host, leavePage: () => void) {
    (this.#host = host).addController(this);
    this.#leavePage = leavePage;
  }

  get heading(): string {
    return this.#find(HEADING)?.textContent?.trim() ?? '';
  }

  fromInside(work: () => void) {
    const isInside = !!this.#host.shadowRoot?.activeElement;
    this.#onlyFromInside = true;
    work();
    this.#onlyFromInside = false;
    return isInside;
  }

  onHeading() {
    this.#leavePage();
    this.#request(HEADING);
  }

  onQuestion(id: QuestionId) {
    this.#leavePage();
    this.#request(`[data-question="${id}"]`);
  }

  onErrors() {
    this.#request(`#${SUMMARY_ID}`);
  }

  onAnswers() {
    this.#request(`#${ANSWERS_TITLE_ID}`);
  }

  /** Whatever has this id, once it is shown. */
  onNode(id: string) {
    this.#request(`[id="${id}"]`);
  }

  hostUpdated() {
    const target = this.#target;
    this.#target = undefined;
    if (target) this.#moveTo(target);
  }

  /** At once: the heading that is shown already. */
  moveToHeading() {
    this.#moveTo(HEADING);
  }

  /** At once: a node that is shown already. Its first field has the focus, where there is one. */
  moveToNode(id: string) {
    this.#moveTo(`[id="${id}"]`);
  }

  #request(target: string) {
    if (this.#onlyFromInside && !this.#host.shadowRoot?.activeElement) return;
    this.#target = target;
    this.#host.requestUpdate();
  }

  #moveTo(target: string) {
    const element = this.#find(target);
    // A field without its question in view is no help. What is said above a page comes into view
    // with its title, as far as there is room.
    const above = element?.matches(HEADING) && this.#host.shadowRoot?.querySelector(ABOVE);
    (above || element)?.scrollIntoView({ block: 'start' });
    if (above) element?.scrollIntoView({ block: 'nearest' });
    // What takes the focus itself is meant itself; a question takes it in its first field.
    const field = element?.matches('[tabindex]')
      ? undefined
      : element?.querySelector<HTMLElement>(FIELDS);
    (field ?? element)?.focus({ preventScroll: true });
  }

  /** A screen without a heading of its own is under the survey's title. */
  #find(selector: string): HTMLElement | null | undefined {
    const root = this.#host.shadowRoot;
    return (
      root?.querySelector<HTMLElement>(selector) ?? root?.querySelector<HTMLElement>(`#${TITLE_ID}`)
    );
  }
}
