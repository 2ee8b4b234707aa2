import { html } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { when } from 'lit/directives/when.js';
import { direction } from '../../engine/index.js';
import type { ViewContext } from '../view-types.js';
import { aboutId, fieldId } from './field.js';
import { matchesOf, typedInFull } from './matches.js';
import { optionLabel, type AnswerOption, type AnswerOptions } from './options.js';
import { say } from './texts.js';

/** Most options shown at once: more take long to draw, and nobody reads them. */
const MOST = 50;

export interface SearchField {
  readonly nodeId: string;
  readonly invalid: boolean;
  /** It has to be answered. */
  readonly required: boolean;
  readonly options: AnswerOptions;
  /** What is chosen, as the answer. */
  readonly chosen: unknown;
  /** `undefined`: the field was emptied. */
  readonly choose: (value: AnswerOption['value'] | undefined) => void;
}

const textOf = ({ words }: AnswerOption) => words.text;

/**
 * A field to type in, with the list of what matches below it: the editable combobox with list
 * autocomplete of the ARIA Authoring Practices. What is typed is no answer until it is chosen, so
 * it is kept here and not in the session. The list stands in the page's flow, where no keyboard on
 * the screen and no other question covers it.
 */
class SearchFieldDirective extends AsyncDirective {
  #field!: SearchField;
  #context!: ViewContext;
  /** What is typed and not chosen yet; `undefined`: the field shows the chosen option. */
  #typed: string | undefined;
  #isOpen = false;
  /** How far the arrow keys have come in the list; -1: not into it. */
  #at = -1;
  /** Is the pointer down? Firefox does not say so by `:active` yet when the field loses the focus. */
  #isPressed = false;
  #focus = new AbortController();

  override render(field: SearchField, context: ViewContext) {
    this.#field = field;
    this.#context = context;
    return this.#draw();
  }

  protected override disconnected() {
    this.#focus.abort();
  }

  get #chosen(): AnswerOption | undefined {
    return this.#field.options.find(({ value }) => value === this.#field.chosen);
  }

  get #matches(): AnswerOptions {
    return matchesOf(this.#field.options, textOf, this.#typed ?? '');
  }

  /** The option that was typed in full. */
  get #typedOption(): AnswerOption | undefined {
    return this.#typed ? typedInFull(this.#matches, textOf, this.#typed) : undefined;
  }

  #draw() {
    const { nodeId, invalid, required } = this.#field;
    const context = this.#context;
    const listId = `${nodeId}:list`;
    const optionId = (index: number) => `${nodeId}:option:${index}`;
    const matches = this.#isOpen ? this.#matches : [];
    const shown = matches.slice(0, MOST);
    const hasList = shown.length > 0;
    const chosen = this.#typed === undefined ? this.#chosen?.words : undefined;
    const language = chosen?.language ?? context.language;
    const option = (each: AnswerOption, index: number) => {
      const isActive = index === this.#at;
      return html`<li
        id=${optionId(index)}
        role="option"
        part=${each.value === this.#field.chosen ? 'choice checked' : 'choice'}
        aria-selected=${isActive}
        @click=${() => this.#choose(each)}
      >
        ${optionLabel(each, context)}
      </li>`;
    };
    return html`<input
        id=${fieldId(nodeId)}
        part=${invalid ? 'input invalid' : 'input'}
        type="text"
        role="combobox"
        autocomplete="off"
        lang=${language}
        dir=${direction(language)}
        aria-autocomplete="list"
        aria-expanded=${hasList}
        aria-controls=${listId}
        aria-activedescendant=${ifDefined(this.#at < 0 ? undefined : optionId(this.#at))}
        aria-describedby=${aboutId(nodeId)}
        aria-required=${ifDefined(required ? 'true' : undefined)}
        aria-invalid=${ifDefined(invalid ? 'true' : undefined)}
        .value=${live(this.#typed ?? chosen?.text ?? '')}
        @input=${this.#input}
        @keydown=${this.#key}
        @click=${() => this.#show({ isOpen: true })}
        @focus=${this.#focused}
        @blur=${this.#blur}
      />
      <ul
        id=${listId}
        class="found"
        role="listbox"
        aria-labelledby=${`${nodeId}:label`}
        ?hidden=${!hasList}
        @mousedown=${
          // The focus stays in the field.
          (event: Event) => event.preventDefault()
        }
      >
        ${shown.map(option)}
      </ul>
      ${when(
        this.#isOpen && !hasList,
        () => html`<p class="counter">${say(context, 'search-none')}</p>`,
      )}${when(
        matches.length > MOST,
        () => html`<p class="counter">${say(context, 'search-first', { shown: MOST })}</p>`,
      )}`;
  }

  #show({ isOpen = this.#isOpen, at = -1 }) {
    this.#isOpen = isOpen;
    this.#at = at;
    this.setValue(this.#draw());
  }

  #choose(option: AnswerOption | undefined) {
    this.#settle();
    this.#field.choose(option?.value);
  }

  readonly #input = ({ target }: Event) => {
    this.#typed = (target as HTMLInputElement).value;
    this.#show({ isOpen: true });
    if (!this.#typed && this.#chosen) this.#field.choose(undefined);
    this.#announce();
  };

  #announce() {
    const { say, actions } = this.#context;
    const count = this.#matches.length;
    actions.announce(count ? say('search-hits', { count }) : say('search-none'), 'matches');
  }

  readonly #key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        this.#move(event, 1);
        break;
      case 'ArrowUp':
        this.#move(event, -1);
        break;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // These move the caret, so the person is in the field again.
        if (this.#at >= 0) this.#show({});
        break;
      case 'Enter':
        this.#enter(event);
        break;
      case 'Escape':
        this.#escape(event);
        break;
    }
  };

  /** One option up or down, around the ends; from the field to the first or the last. */
  #move(event: KeyboardEvent, by: 1 | -1) {
    event.preventDefault();
    const count = Math.min(this.#matches.length, MOST);
    if (!count) return;
    const from = this.#at < 0 && by < 0 ? 0 : this.#at;
    this.#show({ isOpen: true, at: (from + by + count) % count });
    const field = event.target as Element;
    field.nextElementSibling
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest' });
  }

  /** Chooses. What is typed and matches several goes to the first of them, and never to the next page. */
  #enter(event: KeyboardEvent) {
    const matches = this.#matches;
    const only = matches.length === 1 ? matches[0] : this.#typedOption;
    if (this.#at >= 0) this.#choose(matches[this.#at]);
    else if (this.#typed && only) this.#choose(only);
    else if (this.#typed && matches.length) this.#show({ isOpen: true, at: 0 });
    else if (this.#typed) this.#announce();
    else if (this.#isOpen) this.#show({ isOpen: false });
    else return;
    event.preventDefault();
  }

  /** Closes the list; where it is closed, empties the field. */
  #escape(event: KeyboardEvent) {
    if (this.#isOpen) {
      event.preventDefault();
      this.#show({ isOpen: false });
    } else if (this.#typed || this.#chosen) this.#choose(undefined);
  }

  readonly #focused = () => {
    this.#focus.abort();
    this.#focus = new AbortController();
    const options = { capture: true, signal: this.#focus.signal };
    const press = ({ type }: Event) => (this.#isPressed = type === 'pointerdown');
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      addEventListener(type, press, options);
  };

  /**
   * The list must not go while something below it is being pressed: that would move from under the
   * pointer, and the click would miss it.
   */
  readonly #blur = () => {
    this.#focus.abort();
    if (this.#isPressed)
      addEventListener('click', () => this.#leave(), { capture: true, once: true });
    else this.#leave();
    this.#isPressed = false;
  };

  /** What was typed in full is chosen; of anything else the chosen option comes back. */
  #leave() {
    const option = this.#typedOption;
    if (option) this.#choose(option);
    else this.#settle();
  }

  /** Nothing is being searched for any more. */
  #settle() {
    this.#typed = undefined;
    this.#context.actions.retract('matches');
    if (this.isConnected) this.#show({ isOpen: false });
  }
}

const searchFieldDirective = directive(SearchFieldDirective);

/** A choice out of a long list, found by typing. Its label has the id `<nodeId>:label`. */
export const searchField = (field: SearchField, context: ViewContext) =>
  searchFieldDirective(field, context);
