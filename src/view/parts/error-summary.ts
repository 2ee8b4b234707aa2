import { html } from 'lit';
import { SUMMARY_ID } from '../ids.js';
import type { ErrorView, ViewContext } from '../view-types.js';
import { heading, say, words } from './texts.js';

/**
 * Every error as a link to its field, in the same words as there. The container takes the focus;
 * it is no alert, which would be read twice. The links move the focus in code: a fragment does
 * not reach into a shadow root, and with a `<base>` it would leave the page.
 */
export const errorSummaryView = (errors: readonly ErrorView[], context: ViewContext) => {
  if (!errors.length) return undefined;
  // Where nothing is to be corrected, as after a refusal without a word, there is nothing to count.
  const isCorrectable = errors.some(({ nodeId }) => nodeId);
  const link = (nodeId: string, text: unknown) => {
    const follow = (event: Event) => {
      event.preventDefault();
      context.actions.focusError(nodeId);
    };
    return html`<a part="error-summary-link" href=${`#${nodeId}`} @click=${follow}>${text}</a>`;
  };
  return html`<div
    id=${SUMMARY_ID}
    part="error-summary"
    role="group"
    aria-labelledby="error-summary-title"
    tabindex="-1"
  >
    ${heading(
      context,
      1,
      isCorrectable
        ? say(context, 'error-title', { count: errors.length })
        : say(context, 'failed-title'),
      'error-summary-title',
    )}
    <ul>
      ${errors.map((error) => {
        const text = words(error, context);
        return html`<li>${error.nodeId ? link(error.nodeId, text) : text}</li>`;
      })}
    </ul>
  </div>`;
};
