import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { PROGRESS_ID, SCREEN_TITLE_ID } from '../ids.js';
import { questionView } from '../questions/index.js';
import type { SurveyScreen, SurveyView } from '../view-types.js';
import { progressView } from '../parts/progress.js';
import { readAloudButton } from '../parts/read-aloud-button.js';
import { stepHeading } from '../parts/step-heading.js';
import { oneQuestionView } from './one-question.js';
import { blocks, heading, labelText, say, titleClass } from '../parts/texts.js';

/**
 * The pages of a step, each with its title and questions: one, or all of them on a single page.
 * A page without a title has "Page 2 of 5" as its heading. Hidden questions keep an empty place,
 * so the nodes of the others stay (focus, caret), and one answer re-renders one question: its
 * view is the only one that was replaced. What is being sent takes no further answers: they would
 * be shown, and lost.
 */
export const pageView = (
  screen: Extract<SurveyScreen, { kind: 'page' }>,
  view: SurveyView,
): unknown => {
  const { step, questions } = screen;
  const { context, submitting } = view;
  const { layout, survey } = context;
  if (layout === 'one-question') return oneQuestionView(screen, view);
  const { number, count } = step;
  const progress = when(layout !== 'single-page', () => say(context, 'page-of', { number, count }));
  const shown = new Map(questions.map((view) => [view.question.id, view]));
  // The title takes the focus only where it is the first thing on the screen; a single page that
  // begins without one is under the survey's title.
  let titleId: string | undefined = SCREEN_TITLE_ID;
  return survey.pages.map((page) => {
    if (!page.questions.some(({ id }) => shown.has(id))) return undefined;
    const own = page.title && labelText(page.title, context);
    const title = own || progress;
    const look = page.title && titleClass(page.title, context);
    const drawn =
      own && progress
        ? stepHeading(own, PROGRESS_ID, context, 'page-title', look)
        : title && heading(context, 1, title, titleId, 'page-title', look);
    titleId = undefined;
    return html`${when(progress, () => progressView(step, own && progress, PROGRESS_ID))}
      <div part="page" ?inert=${submitting}>
        ${drawn}${readAloudButton(context, `page-${page.id}`, page.title, {
          texts: [page.title, page.description],
          questions: page.questions.filter(({ id }) => shown.has(id)),
        })}${blocks(page.description, context, 'description')}${page.questions.map(({ id }) => {
          return when(shown.get(id), (view) => questionView(view, context));
        })}
      </div>`;
  });
};
