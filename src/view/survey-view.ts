import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { errorSummaryView } from './error-summary-view.js';
import { TITLE_ID } from './ids.js';
import { navigationView, pageIndexView } from './navigation-view.js';
import { closedView, queuedView, receiptView, refusedView } from './outcome-view.js';
import { pageView, singlePageView } from './page-view.js';
import { reviewView } from './review-view.js';
import { startView } from './start-view.js';
import { draftView, noticesView } from './status-view.js';
import type { SurveyView } from './view-types.js';
import { blocks, heading, labelText, say } from './words.js';

const screenContent = (view: SurveyView) => {
  const { screen, context } = view;
  switch (screen.kind) {
    case 'start':
      return startView(view);
    case 'page':
      return context.layout === 'single-page'
        ? singlePageView(screen, context)
        : pageView(screen, context);
    case 'review':
      return reviewView(screen, context);
    case 'receipt':
      return receiptView(screen, view);
    case 'queued':
      return queuedView(screen, view);
    case 'refused':
      return refusedView(screen, view);
    case 'closed':
      return closedView(screen, view);
  }
};

/** A new screen is new nodes: browser translators swap text nodes, and old ones would stay stale. */
const screenKey = ({ screen, context }: SurveyView) => {
  const place = screen.kind === 'page' ? screen.step.place : undefined;
  const page = place?.kind === 'page' && context.layout !== 'single-page' ? place : undefined;
  return JSON.stringify([screen.kind, page?.pageId, page?.questionId, context.language]);
};

const languageSwitcher = ({ context, languages }: SurveyView) =>
  languages.length > 1
    ? html`<div part="language-switcher">
        <label for="language">${say(context, 'language')}</label>
        <select
          id="language"
          part="select"
          @change=${({ target }: Event) =>
            context.actions.language((target as HTMLSelectElement).value)}
        >
          ${languages.map(
            ({ tag, name }) =>
              html`<option value=${tag} lang=${tag} .selected=${tag === context.language}>
                ${name}
              </option>`,
          )}
        </select>
      </div>`
    : undefined;

/** Said on the first screen only. */
const introduction = ({ screen, context }: SurveyView) =>
  screen.kind === 'start' || (screen.kind === 'page' && screen.first)
    ? html`${
        context.survey.description === undefined
          ? undefined
          : html`<div part="description">${blocks(context.survey.description, context)}</div>`
      }
      ${context.marking === 'all-required' ? html`<p>${say(context, 'all-required')}</p>` : undefined}`
    : undefined;

/** The whole survey: the two live regions stand there from the first render and stay. */
export const surveyView = (view: SurveyView): TemplateResult => {
  const { context, screen, errors, submitting } = view;
  const { survey, actions } = context;
  const answering = screen.kind === 'start' || screen.kind === 'page' || screen.kind === 'review';
  const submit = (event: Event) => {
    event.preventDefault();
    if (!submitting) actions.next();
  };
  return html`<section
    part="survey"
    lang=${context.language}
    dir=${context.direction}
    aria-labelledby=${TITLE_ID}
  >
    ${languageSwitcher(view)}
    ${heading(context, 0, labelText(survey.title, context), TITLE_ID, 'title')} ${noticesView(view)}
    <form part="form" novalidate @submit=${submit}>
      ${keyed(
        screenKey(view),
        html`${introduction(view)}${pageIndexView(view)}${errorSummaryView(errors, context)}${screenContent(view)}${answering ? navigationView(view) : undefined}`,
      )}
    </form>
    ${draftView(view)}${
      survey.contact === undefined
        ? undefined
        : html`<div part="contact">${blocks(survey.contact, context)}</div>`
    }
    <div part="status" role="status" class="visually-hidden"></div>
    <div role="alert" class="visually-hidden"></div>
  </section>`;
};
