import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { button } from './button.js';
import { newInterviewButton } from './interviews-view.js';
import type { SurveyView } from '../view-types.js';
import { labelText, say, textOr } from './texts.js';

/**
 * Next, then Back: the way forward is met first, by hand and by key. The order in the document is
 * the order on the screen (WCAG 2.4.3).
 */
export const navigationView = ({ screen, context, submitting }: SurveyView) => {
  const { survey, actions } = context;
  const { first = false, last = true } = screen.kind === 'page' ? screen : {};
  const start = screen.kind === 'start';
  const state = { disabled: submitting };
  const key = start ? 'start' : last ? 'send' : 'next';
  return html`<div part="navigation">
    ${button(
      `${key === 'send' ? 'submit' : key}-button`,
      submitting ? say(context, 'sending') : textOr(start && survey.start?.button, key, context),
      undefined,
      state,
    )}
    ${when(!start && !first, () =>
      button('back-button', say(context, 'back'), actions.previous, state),
    )}
  </div>`;
};

/**
 * Enter in a field goes on, as in every form. What is sent cannot be taken back (WCAG 3.3.4), and
 * Enter on a radio or a phone's "Go" may mean no more than "done here": before sending it goes to
 * the button that says so. A key that is held down does not press that one too.
 */
export const enterKey = (event: KeyboardEvent) => {
  const { key, target, currentTarget, repeat, isComposing, defaultPrevented } = event;
  if (key !== 'Enter' || isComposing || defaultPrevented) return;
  const send = (currentTarget as Element).querySelector<HTMLElement>('[part~="submit-button"]');
  if (!send || !(target instanceof HTMLInputElement || (target === send && repeat))) return;
  event.preventDefault();
  send.focus();
};

/**
 * Interviewer mode: the pages, to be asked in any order. They stand below, where they push no
 * question out of view.
 */
export const pageIndexView = (view: SurveyView) => {
  const { context, screen, visible, answered, submitting } = view;
  if (!context.interviewer) return undefined;
  // A single page shows them all: none of them is the current one.
  const isOneOfSeveral = screen.kind === 'page' && context.layout !== 'single-page';
  const shown = isOneOfSeveral ? screen.step.questionIds : [];
  const pages = context.survey.pages.filter(({ questions }) =>
    questions.some(({ id }) => visible.has(id)),
  );
  const items = pages.map(({ id, title, questions }, index) => {
    const words = title
      ? labelText(title, context)
      : say(context, 'page-of', { number: index + 1, count: pages.length });
    const current = questions.some((question) => shown.includes(question.id));
    const go = () => context.actions.goToPage(id);
    const asked = questions.filter(({ type }) => type !== 'statement');
    const isEmpty = asked.length > 0 && !asked.some((question) => answered.has(question.id));
    return html`<li>
      ${button('', words, go, { current, disabled: submitting, look: 'quiet' })}
      ${when(isEmpty, () => html`<span class="hint">${say(context, 'not-answered')}</span>`)}
    </li>`;
  });
  return html`<nav part="page-index" aria-labelledby="page-index">
    <p id="page-index">${say(context, 'page-index')}</p>
    <ol>
      ${items}
    </ol>
    ${newInterviewButton(view)}
  </nav>`;
};
