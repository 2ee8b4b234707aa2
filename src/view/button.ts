import { html, ifDefined } from '../rendering/html.js';
import type { StringKey } from '../locale/strings.js';
import { truth } from './aria.js';
import type { ViewContext } from './view-types.js';
import { say } from './words.js';

export interface ButtonState {
  /** Reachable, but without effect. */
  readonly disabled?: boolean;
  /** In the index of pages: the one that is shown. */
  readonly current?: boolean;
  /** `text`: as quiet as a link. */
  readonly look?: 'text' | 'up' | 'down';
}

/** A button; without `click` it submits the form. */
export const button = (
  part: string,
  content: unknown,
  click: ((event: Event) => void) | undefined,
  { disabled, current, look }: ButtonState = {},
) =>
  // White space around the content would be part of the name.
  // prettier-ignore
  html`<button
    type=${click ? 'button' : 'submit'}
    part=${`button ${part}`}
    class=${ifDefined(look)}
    aria-disabled=${ifDefined(truth(disabled))}
    aria-current=${ifDefined(current ? 'page' : undefined)}
    @click=${disabled ? undefined : click}
  >${content}</button>`;

/** A quiet button whose visible words are the start of a longer name (WCAG 2.5.3). */
export const quietButton = (
  context: ViewContext,
  part: string,
  visible: StringKey,
  full: StringKey,
  label: string,
  click: (event: Event) => void,
) =>
  button(
    part,
    html`<span aria-hidden="true">${say(context, visible)}</span
      ><span class="visually-hidden">${say(context, full, { label })}</span>`,
    click,
    { look: 'text' },
  );
