import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { codePoints } from '../engine/index.js';
import { truth } from './aria.js';
import type { ViewContext } from './view-types.js';
import { say, words } from './words.js';

export interface TextField {
  readonly id: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly multiline: boolean;
  /** Ids of hint and error. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly type?: 'email' | 'tel' | 'url';
  readonly inputMode?: string;
  readonly autocomplete?: string;
  readonly input: (text: string) => void;
}

/** The share of `maxLength` from which the counter is spoken. */
const NEAR = 0.8;

const left = (text: string, maxLength: number, context: ViewContext) => {
  const count = maxLength - codePoints(text);
  return context.say(count < 0 ? 'characters-over' : 'characters-left', {
    count: Math.abs(count),
  });
};

/**
 * A text box. Nothing cuts what is typed: it is counted, and too much is an error on Next. The
 * limit is a fixed description, the running count is for the eyes; near the end it is spoken.
 */
export const textField = (field: TextField, context: ViewContext) => {
  const { id, value, maxLength, invalid } = field;
  const describedBy =
    `${field.describedBy ?? ''} ${maxLength === undefined ? '' : `${id}:limit`}`.trim() ||
    undefined;
  // The document may give any of HTML's sixty tokens.
  const autocomplete = (field.autocomplete ?? 'off') as 'off';
  const input = ({ target }: Event) => {
    const text = (target as HTMLInputElement).value;
    field.input(text);
    if (maxLength !== undefined && codePoints(text) > maxLength * NEAR) {
      context.actions.announce(left(text, maxLength, context).text);
    }
  };
  return html`${
    field.multiline
      ? html`<textarea
          id=${id}
          part=${`textarea${invalid ? ' invalid' : ''}`}
          rows="3"
          autocomplete=${autocomplete}
          aria-describedby=${ifDefined(describedBy)}
          aria-invalid=${ifDefined(truth(invalid))}
          .value=${live(value)}
          @input=${input}
        ></textarea>`
      : html`<input
          id=${id}
          part=${`input${invalid ? ' invalid' : ''}`}
          type=${field.type ?? 'text'}
          inputmode=${ifDefined(field.inputMode)}
          autocomplete=${autocomplete}
          aria-describedby=${ifDefined(describedBy)}
          aria-invalid=${ifDefined(truth(invalid))}
          .value=${live(value)}
          @input=${input}
        />`
  }${
    maxLength === undefined
      ? undefined
      : html`<p class="visually-hidden" id=${`${id}:limit`}>
            ${say(context, 'max-length', { max: maxLength })}
          </p>
          <p class="counter" aria-hidden="true">
            ${value ? words(left(value, maxLength, context), context) : say(context, 'max-length', { max: maxLength })}
          </p>`
  }`;
};
