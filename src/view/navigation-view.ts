import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StringKey } from '../locale/strings.js';
import { truth } from './aria.js';
import type { SurveyView } from './view-types.js';
import { say, words } from './words.js';

/** Parts and words of the button that leads on. */
const forward = ({ screen, context }: SurveyView): readonly [part: string, text: unknown] => {
  const own = (key: StringKey) => say(context, key);
  if (screen.kind === 'start') {
    const { start } = context.survey;
    return [
      'start-button',
      start?.button === undefined ? own('start') : words(context.text(start.button), context),
    ];
  }
  const last = screen.kind === 'review' || (screen.kind === 'page' && screen.last);
  return last ? ['submit-button', own('send')] : ['next-button', own('next')];
};

/** Back, then Next: the order in the document is the order on the screen (WCAG 2.4.3). */
export const navigationView = (view: SurveyView) => {
  const { screen, context, submitting } = view;
  const { actions } = context;
  const disabled = truth(submitting);
  const [part, text] = forward(view);
  const hasBack = screen.kind === 'review' || (screen.kind === 'page' && !screen.first);
  const back = () => {
    if (!submitting) actions.previous();
  };
  return html`<div part="navigation">
    ${
      hasBack
        ? html`<button
            type="button"
            part="button back-button"
            aria-disabled=${ifDefined(disabled)}
            @click=${back}
          >
            ${say(context, 'back')}
          </button>`
        : undefined
    }<button
      type="submit"
      part=${`button ${part}`}
      class="primary"
      aria-disabled=${ifDefined(disabled)}
    >
      ${submitting ? say(context, 'sending') : text}
    </button>
  </div>`;
};

/** Interviewer mode: the pages, to be asked in any order. */
export const pageIndexView = ({ pageIndex, context }: SurveyView) =>
  pageIndex.length
    ? html`<ol part="page-index">
        ${pageIndex.map(
          ({ pageId, title, current }) =>
            html`<li>
              <button
                type="button"
                part="button"
                class="text"
                aria-current=${ifDefined(current ? 'page' : undefined)}
                @click=${() => context.actions.goToPage(pageId)}
              >
                ${words(title, context)}
              </button>
            </li>`,
        )}
      </ol>`
    : undefined;
