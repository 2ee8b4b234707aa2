import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from '../engine/index.js';
import { questionView } from './question-renderers.js';
import type { QuestionView, Screen, ViewContext } from './view-types.js';
import { blocks, heading, labelText, say, screenTitle } from './words.js';

type PageScreen = Extract<Screen, { kind: 'page' }>;

/** One answer re-renders one question: its view is the only one that was replaced. */
const questionList = (views: readonly QuestionView[], context: ViewContext) =>
  repeat(
    views,
    ({ question }) => question.id,
    (view) => guard([view, context], () => questionView(view, context)),
  );

/** "Page 2 of 5", or "Question 2 of 5" where each stands alone. */
export const progressText = ({ step }: PageScreen, context: ViewContext) =>
  say(context, context.layout === 'one-question' ? 'question-of' : 'page-of', {
    number: step.number,
    count: step.count,
  });

/** A page: progress, title, description, questions. The title falls back to the progress. */
export const pageView = (screen: PageScreen, context: ViewContext) => {
  const { step, questions } = screen;
  const page = context.survey.pages.find(
    ({ id }) => step.place.kind === 'page' && id === step.place.pageId,
  );
  const text = progressText(screen, context);
  return html`<div part="progress">
      ${page?.title === undefined ? undefined : html`<p>${text}</p>`}
      <progress aria-hidden="true" max=${step.count} .value=${step.number}></progress>
    </div>
    <div part="page">
      ${screenTitle(context, page?.title === undefined ? text : labelText(page.title, context))}
      ${blocks(page?.description, context)}${questionList(questions, context)}
    </div>`;
};

/** All pages below each other, each with its title; no progress. */
export const singlePageView = ({ questions }: PageScreen, context: ViewContext) => {
  const pageOf = (page: Page) => {
    const ids = new Set(page.questions.map(({ id }) => id));
    return questions.filter(({ question }) => ids.has(question.id));
  };
  let titled = false;
  const title = ({ title: text }: Page) => {
    if (text === undefined) return undefined;
    const content = labelText(text, context);
    if (titled) return heading(context, 1, content, undefined, 'page-title');
    titled = true;
    return screenTitle(context, content);
  };
  return context.survey.pages.map((page) => {
    const views = pageOf(page);
    return views.length
      ? html`<div part="page">
          ${title(page)}${blocks(page.description, context)}${questionList(views, context)}
        </div>`
      : undefined;
  });
};
