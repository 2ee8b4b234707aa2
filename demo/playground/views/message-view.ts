import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from './page-view.js';

/** What was said at this place; screen readers heard it from the page's status. */
export const messageAt = (
  at: string,
  { message, words, actions }: PageState,
): TemplateResult | typeof nothing =>
  message?.at === at
    ? html`<span class="message">${message.text}</span> ${
          message.canUndo
            ? html`<button type="button" class="quiet" @click=${() => actions.undo()}>
                ${words.undo}
              </button>`
            : nothing
        }`
    : nothing;
