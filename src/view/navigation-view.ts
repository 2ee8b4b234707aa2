import { html } from 'lit';
import { button } from './button.js';
import type { SurveyView } from './view-types.js';
import { say, textOr, words } from './words.js';

/** Back, then Next: the order in the document is the order on the screen (WCAG 2.4.3). */
export const navigationView = ({ screen, context, submitting }: SurveyView) => {
  const { survey, actions } = context;
  const { first = false, last = true } = screen.kind === 'page' ? screen : {};
  const start = screen.kind === 'start';
  const state = { disabled: submitting };
  const key = start ? 'start' : last ? 'send' : 'next';
  return html`<div part="navigation">
    ${start || first ? undefined : button('back-button', say(context, 'back'), actions.previous, state)}
    ${button(
      `${key === 'send' ? 'submit' : key}-button`,
      submitting
        ? say(context, 'sending')
        : textOr(start ? survey.start?.button : undefined, key, context),
      undefined,
      state,
    )}
  </div>`;
};

/** Interviewer mode: the pages, to be asked in any order. */
export const pageIndexView = ({ pageIndex, context }: SurveyView) =>
  pageIndex.length
    ? html`<ol part="page-index">
        ${pageIndex.map(
          ({ pageId, title, current }) =>
            html`<li>
              ${button('', words(title, context), () => context.actions.goToPage(pageId), { current, look: 'text' })}
            </li>`,
        )}
      </ol>`
    : undefined;
