import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, Answers, Question, QuestionId } from '../engine/index.js';
import { own } from '../engine/record.js';
import { rowNodeId, SCREEN_TITLE_ID, TITLE_ID } from '../view/ids.js';
import { keysOf, keyTyped } from './answer-keys.js';
import { firstStop, isBox, questionAt, setOf, stopBeside } from './answer-stops.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Where something is filled in. */
const FORM = '[data-question] *, [part~="code"] *';
/** Where a screen begins. */
const HEADING = `[id="${TITLE_ID}"], [id="${SCREEN_TITLE_ID}"]`;

/** Shift+Enter in a text. */
const isNewLine = ({ shiftKey }: KeyboardEvent, node: EventTarget | undefined): boolean =>
  shiftKey && node instanceof HTMLTextAreaElement;

export interface DigitKeysOptions {
  /** Are answers from paper keyed in? */
  readonly isOn: () => boolean;
  readonly questionOf: (id: QuestionId) => Question | undefined;
  readonly answers: () => Answers;
  readonly answer: (id: QuestionId, answer: Answer | undefined) => void;
}

/**
 * Keying in what was answered on paper, without a mouse: a digit chooses, Enter goes to the next
 * place, Shift+Enter back, and Backspace takes an answer away. Digits count only where a set of
 * radios or checkboxes has the focus (WCAG 2.1.4), and no time is measured (2.2.1).
 */
export class DigitKeys implements ReactiveController {
  /** Digits typed in the set that has the focus. */
  #typed = '';
  #typedIn = '';
  readonly #host: Host;
  readonly #options: DigitKeysOptions;

  constructor(host: Host, options: DigitKeysOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
    host.addEventListener('keydown', this.#keyDown);
  }

  hostUpdated() {
    if (!this.#options.isOn()) return;
    this.#showKeys();
    this.#offerNext();
  }

  /** Each choice shows its key; a step of a scale is its own. */
  #showKeys() {
    for (const question of this.#root.querySelectorAll('[data-question]')) {
      const boxes = [...question.querySelectorAll('input')].filter(isBox);
      for (const first of boxes.filter((box) => setOf(box)[0] === box))
        for (const { key, input, isOwnName } of this.#keysAt(first))
          if (!isOwnName) input.labels?.[0]?.setAttribute('data-key', key);
    }
  }

  /** When a form is sent the next paper is one key away. */
  #offerNext() {
    if (this.#root.activeElement?.id === SCREEN_TITLE_ID)
      this.#root.querySelector<HTMLElement>('[part="receipt"] [part~="restart-button"]')?.focus();
  }

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  #keysAt(box: HTMLInputElement) {
    const question = questionAt(box, this.#options.questionOf);
    return question ? keysOf(setOf(box), question) : [];
  }

  #keyDown = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, isComposing, defaultPrevented } = event;
    if (altKey || ctrlKey || metaKey || isComposing || defaultPrevented) return;
    if (!this.#options.isOn()) return;
    const [node] = event.composedPath();
    // Held down, Enter would run through the form, send it, and begin the next.
    const isHeld = event.key === 'Enter' && event.repeat && !isNewLine(event, node);
    if (isHeld || (node instanceof Element && this.#isDone(event, node))) event.preventDefault();
  };

  /** Does the key do something here? */
  #isDone(event: KeyboardEvent, node: Element): boolean {
    const { key, shiftKey } = event;
    if (key === 'Enter') return !isNewLine(event, node) && this.#goOn(node, shiftKey);
    if (!isBox(node)) return false;
    if (key === 'Backspace' || key === 'Delete') return this.#clear(node);
    return /^[\d-]$/.test(key) && this.#choose(node, key);
  }

  #goOn(node: Element, back: boolean): boolean {
    const isHeading = node.matches(HEADING);
    if (!(isHeading || node.matches(FORM))) return false;
    this.#typed = '';
    const { questionOf } = this.#options;
    const stop = isHeading
      ? firstStop(this.#root, questionOf)
      : stopBeside(node, back ? -1 : 1, this.#root, questionOf);
    stop?.focus({ preventScroll: true });
    stop?.closest('fieldset, [data-question]')?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #choose(node: HTMLInputElement, digit: string): boolean {
    const before = this.#typedIn === node.name ? this.#typed : '';
    const { key = '', input } = keyTyped(before, digit, this.#keysAt(node)) ?? {};
    this.#typedIn = node.name;
    this.#typed = key;
    input?.focus();
    if (input && !(input.type === 'radio' && input.checked)) input.click();
    return true;
  }

  /** Takes away the answer, or that of one row of a matrix. */
  #clear(node: HTMLInputElement): boolean {
    this.#typed = '';
    const question = questionAt(node, this.#options.questionOf);
    if (!question) return false;
    const { id } = question;
    const answer = own(this.#options.answers(), id);
    if (question.type !== 'matrix') this.#options.answer(id, undefined);
    else {
      const isOther = ([rowId]: [string, unknown]) => rowNodeId(id, rowId) !== node.name;
      const others = Object.entries(answer ?? {}).filter(isOther);
      this.#options.answer(id, others.length ? Object.fromEntries(others) : undefined);
    }
    return true;
  }
}
