import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { when } from 'lit/directives/when.js';
import { codePoints, direction } from '../../engine/index.js';
import type { AnswerOptions } from './options.js';
import type { ViewContext } from '../view-types.js';
import { say, words } from './texts.js';

/**
 * A field's label, what is known about it before it is filled in (its description), and the field
 * itself, which takes its id from `fieldId`.
 */
export const labelled = (
  nodeId: string,
  label: unknown,
  about: unknown,
  field: unknown,
  part?: string,
) =>
  html`<label part=${ifDefined(part)} id=${`${nodeId}:label`} for=${fieldId(nodeId)}>${label}</label
    >${aboutField(nodeId, about)}${field}`;

export const fieldId = (nodeId: string) => `${nodeId}:input`;
export const aboutId = (nodeId: string) => `${nodeId}:about`;

/** The description of a field or a set: hint, image, limit, errors. Empty where there is none. */
export const aboutField = (nodeId: string, about: unknown) =>
  html`<div id=${aboutId(nodeId)}>${about}</div>`;

export interface Field {
  readonly nodeId: string;
  readonly value: string;
  readonly invalid: boolean;
  /** Said as a state beside the mark in words: "(required)" is not everywhere (WCAG 4.1.2). */
  readonly required?: boolean;
  readonly type?: 'email' | 'tel' | 'url' | 'date';
  readonly multiline?: boolean;
  readonly inputMode?: 'decimal';
  readonly autocomplete?: string;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number;
  /** Its width in characters, where it is less than a line. */
  readonly size?: number;
  /** Ids of what describes it, where there is more than its description. */
  readonly describedBy?: string;
  readonly input: (field: HTMLInputElement) => void;
}

/** The share of `maxLength` from which the counter is spoken. */
const NEAR = 0.8;

/** How much may be written, said before the field. */
export const limit = (maxLength: number | undefined, context: ViewContext) =>
  when(
    maxLength !== undefined,
    () => html`<p part="question-hint">${say(context, 'max-length', { max: maxLength! })}</p>`,
  );

/**
 * To who comes to a text area by key the browser shows the caret's line alone, and forgets the
 * margin that the page's own bars need (WCAG 2.4.11).
 */
const comeIntoView = ({ key, currentTarget }: KeyboardEvent) => {
  if (key === 'Tab') (currentTarget as Element).scrollIntoView({ block: 'nearest' });
};

/**
 * A box to type in. Nothing cuts what is typed: it is counted, and too much is an error on Next.
 * The running count is for the eyes; near the end it is spoken. Required is said with ARIA: with
 * HTML's own attribute an empty field would be called invalid before anybody has tried to go on.
 */
export const typedField = (field: Field, context: ViewContext) => {
  const { nodeId, value, maxLength = Infinity, invalid, required } = field;
  const part = (name: string) => (invalid ? `${name} invalid` : name);
  const describedBy = field.describedBy ?? aboutId(nodeId);
  // The document may give any of HTML's sixty tokens.
  const autocomplete = (field.autocomplete ?? 'off') as 'off';
  const left = (text: string) => {
    const count = maxLength - codePoints(text);
    return context.say(count < 0 ? 'characters-over' : 'characters-left', {
      count: Math.abs(count),
    });
  };
  const input = ({ target }: Event) => {
    const element = target as HTMLInputElement;
    field.input(element);
    const { actions } = context;
    const isNear = codePoints(element.value) >= maxLength * NEAR;
    if (isNear) actions.announce(left(element.value), 'characters');
    else actions.retract('characters');
  };
  // A half date fires no `input`: keys and leaving tell of it.
  const whileTyping = field.type === 'date' ? input : nothing;
  return html`${
    field.multiline
      ? html`<textarea
          id=${fieldId(nodeId)}
          part=${part('textarea')}
          rows="3"
          autocomplete=${autocomplete}
          aria-describedby=${describedBy}
          aria-required=${ifDefined(required ? 'true' : undefined)}
          aria-invalid=${ifDefined(invalid ? 'true' : undefined)}
          .value=${live(value)}
          @input=${input}
          @keyup=${comeIntoView}
        ></textarea>`
      : html`<input
          id=${fieldId(nodeId)}
          part=${part('input')}
          type=${field.type ?? 'text'}
          size=${ifDefined(field.size)}
          inputmode=${ifDefined(field.inputMode)}
          min=${ifDefined(field.min)}
          max=${ifDefined(field.max)}
          autocomplete=${autocomplete}
          aria-describedby=${describedBy}
          aria-required=${ifDefined(required ? 'true' : undefined)}
          aria-invalid=${ifDefined(invalid ? 'true' : undefined)}
          .value=${live(value)}
          @input=${input}
          @keyup=${whileTyping}
          @blur=${whileTyping}
        />`
  }${when(
    value && field.maxLength !== undefined,
    () => html`<p class="counter" aria-hidden="true">${words(left(value), context)}</p>`,
  )}`;
};

/** A native dropdown. */
export const selectField = (
  field: Pick<Field, 'invalid' | 'required'> & {
    readonly id: string;
    readonly describedBy?: string;
  },
  options: AnswerOptions,
  selected: unknown,
  change: (value: string) => void,
) =>
  html`<select
    id=${field.id}
    part=${field.invalid ? 'select invalid' : 'select'}
    aria-describedby=${ifDefined(field.describedBy)}
    aria-required=${ifDefined(field.required ? 'true' : undefined)}
    aria-invalid=${ifDefined(field.invalid ? 'true' : undefined)}
    @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}
  >
    ${options.map(
      ({ value, words: { text, language } }) =>
        html`<option
          value=${value}
          lang=${language}
          dir=${direction(language)}
          .selected=${live(value === selected)}
        >
          ${text}
        </option>`,
    )}
  </select>`;
