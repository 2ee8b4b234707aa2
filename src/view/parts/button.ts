import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { direction, type LanguageTag, type LocalizedText } from '../../engine/index.js';
import type { PlainMessageKey } from '../../localization/messages.js';
import type { ViewContext } from '../view-types.js';
import { labelText, say } from './texts.js';

export interface ButtonState {
  /** Reachable, but without effect. */
  readonly disabled?: boolean;
  /** In the index of pages: the one that is shown. */
  readonly current?: boolean;
  /** One of a set of which one holds: whether it is this one. */
  readonly pressed?: boolean;
  /** Language of the content, where it is another than the survey's. */
  readonly language?: LanguageTag;
  /**
   * `primary`: the one way on; `quiet`: like a link; `move`: square, up or down in a ranking.
   * Default: `primary` for what submits the form, else `secondary`.
   */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'move';
  readonly className?: string;
  readonly id?: string;
}

/**
 * A button; without `click` it submits the form. Its look is a part name. One without effect has
 * none: what a theme says of primary buttons would make it look as if it could be pressed.
 */
export const button = (
  part: string,
  content: unknown,
  click: ((event: Event) => void) | undefined,
  {
    disabled,
    current,
    pressed,
    language,
    look = click ? 'secondary' : 'primary',
    className,
    id,
  }: ButtonState = {},
) =>
  // White space around the content would be part of the name.
  // prettier-ignore
  html`<button
    id=${ifDefined(id)}
    type=${click ? 'button' : 'submit'}
    part=${`button ${disabled ? '' : `${look}-button `}${part}`}
    class=${ifDefined(className)}
    lang=${ifDefined(language)}
    dir=${ifDefined(language ? direction(language) : undefined)}
    aria-disabled=${ifDefined(disabled ? 'true' : undefined)}
    aria-current=${ifDefined(current ? 'page' : undefined)}
    aria-pressed=${ifDefined(pressed)}
    @click=${disabled ? nothing : click}
  >${content}</button>`;

/** A quiet button; what it is about is no more than heard, after the words that are seen (WCAG 2.5.3). */
export const quietButton = (
  context: ViewContext,
  part: string,
  key: PlainMessageKey,
  about: LocalizedText,
  click: (event: Event) => void,
) =>
  button(
    part,
    html`${say(context, key)}<span class="visually-hidden"> – ${labelText(about, context)}</span>`,
    click,
    { look: 'quiet' },
  );
