import { html } from 'lit';
import { errorText } from './errors.js';
import { CODE_ID, questionNodeId, SUMMARY_ID } from './ids.js';
import type { ErrorView, ViewContext } from './view-types.js';
import { heading, say } from './words.js';

const anchor = ({ target }: ErrorView) =>
  target.kind === 'question' ? questionNodeId(target.id) : CODE_ID;

/**
 * Every error as a link to its field, in the same words as there. The container takes the focus;
 * it is no alert, which would be read twice. The links move the focus in code: a fragment does
 * not reach into a shadow root, and with a `<base>` it would leave the page.
 */
export const errorSummaryView = (errors: readonly ErrorView[], context: ViewContext) => {
  if (!errors.length) return undefined;
  const item = (error: ErrorView) => {
    if (error.target.kind === 'survey') return errorText(error, context);
    const follow = (event: Event) => {
      event.preventDefault();
      context.actions.focusError(error.target);
    };
    return html`<a part="error-summary-link" href=${`#${anchor(error)}`} @click=${follow}
      >${errorText(error, context)}</a
    >`;
  };
  const linked = errors.filter(({ target }) => target.kind !== 'survey').length;
  const title = linked
    ? say(context, 'error-title', { count: linked })
    : say(context, 'failed-title');
  return html`<div
    id=${SUMMARY_ID}
    part="error-summary"
    role="group"
    aria-labelledby="error-summary-title"
    tabindex="-1"
  >
    ${heading(context, 1, title, 'error-summary-title')}
    <ul>
      ${errors.map((error) => html`<li>${item(error)}</li>`)}
    </ul>
  </div>`;
};
