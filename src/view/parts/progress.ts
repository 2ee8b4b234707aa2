import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { when } from 'lit/directives/when.js';
import type { Step } from '../../engine/index.js';

/** How far one has come: the words, unless they stand as a heading below, and a bar for the eyes. */
export const progressView = (
  { number, count }: Pick<Step, 'number' | 'count'>,
  words?: unknown,
  id?: string,
) =>
  html`<div part="progress">
    ${when(words, () => html`<p id=${ifDefined(id)}>${words}</p>`)}
    <progress aria-hidden="true" max=${count} .value=${number}></progress>
  </div>`;
