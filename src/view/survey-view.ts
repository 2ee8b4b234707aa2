import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { when } from 'lit/directives/when.js';
import { errorSummaryView } from './parts/error-summary.js';
import { TITLE_ID } from './ids.js';
import { languageSwitcher } from './parts/language-switcher.js';
import { interviewsView } from './parts/interviews-view.js';
import { enterKey, navigationView, pageIndexView } from './parts/navigation.js';
import {
  closedView,
  queuedView,
  receiptView,
  refusedView,
  returnedView,
} from './screens/outcome.js';
import { pageView } from './screens/page.js';
import { reviewView } from './screens/review.js';
import { startView } from './screens/start.js';
import { draftView, noticesView } from './parts/notices.js';
import {
  isFormScreen,
  type SurveyScreen,
  type SurveyView,
  type ViewContext,
} from './view-types.js';
import { blocks, heading, labelText, say, titleClass } from './parts/texts.js';

type Screens = {
  readonly [K in SurveyScreen['kind']]: (
    screen: Extract<SurveyScreen, { kind: K }>,
    view: SurveyView,
  ) => unknown;
};

const screens: Screens = {
  start: startView,
  page: pageView,
  review: reviewView,
  submitted: receiptView,
  queued: queuedView,
  refused: refusedView,
  returned: returnedView,
  closed: closedView,
};

/**
 * A new screen is new nodes: browser translators swap text nodes, and old ones would stay stale; a
 * half date would stay in its field for the next respondent.
 */
const screenKey = ({ screen, context, session }: SurveyView) =>
  JSON.stringify([
    session,
    screen.kind,
    context.language,
    screen.kind === 'page' && context.layout !== 'single-page' && screen.step.place,
  ]);

/** Said on the first screen only. */
const introduction = (context: ViewContext) =>
  html`${blocks(context.survey.description, context, 'description')}${when(
    context.marking === 'all-required',
    () => html`<p>${say(context, 'all-required')}</p>`,
  )}`;

const isFirst = (screen: SurveyScreen) =>
  screen.kind === 'start' || (screen.kind === 'page' && screen.first);

/** What the style sheet asks: after the first screen the survey's title steps back. */
const look = ({ layout }: ViewContext, screen: SurveyScreen) =>
  `${layout} ${isFirst(screen) || screen.kind === 'closed' ? 'first' : 'later'}`;

/** The whole survey. What has words in it is new nodes in another language, too. */
export const surveyView = (view: SurveyView): TemplateResult => {
  const { context, screen, errors, submitting } = view;
  const { survey, actions } = context;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!submitting) actions.next();
  };
  // The map is exhaustive, but the compiler cannot tie a screen to the function it picks.
  const draw = screens[screen.kind] as (screen: SurveyScreen, view: SurveyView) => unknown;
  return html`<section
    part="survey"
    class=${look(context, screen)}
    lang=${context.language}
    dir=${context.direction}
    aria-labelledby=${TITLE_ID}
  >
    ${languageSwitcher(context)}${keyed(
      context.language,
      html`${heading(
        context,
        0,
        labelText(survey.title, context),
        TITLE_ID,
        'title',
        titleClass(survey.title, context),
      )}${noticesView(view)}${when(
        context.keyedIn && isFormScreen(screen),
        () => html`<p>${say(context, 'digits-hint')}</p>`,
      )}${when(isFirst(screen), () => interviewsView(view))}`,
    )}
    <form part="form" novalidate @submit=${submit} @keydown=${context.keyedIn ? nothing : enterKey}>
      ${keyed(
        screenKey(view),
        html`${when(isFirst(screen), () => introduction(context))}
        ${errorSummaryView(errors, context)}${draw(screen, view)}
        ${when(isFormScreen(screen), () => [navigationView(view), pageIndexView(view)])}`,
      )}
    </form>
    ${keyed(context.language, html`${draftView(view)}${blocks(survey.contact, context, 'contact')}`)}
  </section>`;
};
