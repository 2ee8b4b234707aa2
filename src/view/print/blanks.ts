import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PrintContext } from './print-view-types.js';

/** Round: one of several; square: as many as fit, or a step of a scale. */
type Shape = 'round' | 'square';

/** A box to put a cross in. A blank one is nothing to hear; a crossed one says that it is chosen. */
export const box = (shape: Shape, chosen: boolean, { say }: PrintContext) =>
  chosen
    ? html`<span class=${`box ${shape} chosen`} role="img" aria-label=${say('chosen').text}></span>`
    : html`<span class=${`box ${shape}`} aria-hidden="true"></span>`;

/** Lines to write on, or what is written on them. */
export const lines = (count: number, written: string) =>
  html`<div class="lines">
    ${
      written
        ? html`<p class="written">${written}</p>`
        : Array.from({ length: count }, () => html`<div class="line" aria-hidden="true"></div>`)
    }
  </div>`;

/** A short box to write in, with what it is for beside or under it. */
export const cell = (written: string, size: 'digits' | 'word' | 'place', label?: unknown) =>
  html`<span class=${`cell ${size}`}
    ><span class="frame" aria-hidden=${ifDefined(written ? undefined : 'true')}>${written}</span>${
      label && html`<span class="cell-label">${label}</span>`
    }</span
  >`;
