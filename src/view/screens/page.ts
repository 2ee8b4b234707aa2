import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { SCREEN_TITLE_ID } from '../ids.js';
import { questionView } from '../questions/index.js';
import type { SurveyScreen, SurveyView } from '../view-types.js';
import { readAloudButton } from '../parts/read-aloud-button.js';
import { blocks, heading, labelText, say, titleClass } from '../parts/texts.js';

/**
 * The pages of a step, each with its title and questions: one, or all of them on a single page.
 * A page without a title has "Page 2 of 5" as its heading. Hidden questions keep an empty place,
 * so the nodes of the others stay (focus, caret), and one answer re-renders one question: its
 * view is the only one that was replaced. What is being sent takes no further answers: they would
 * be shown, and lost.
 */
export const pageView = (
  { step: { number, count }, questions }: Extract<SurveyScreen, { kind: 'page' }>,
  { context, submitting }: SurveyView,
) => {
  const { layout, survey } = context;
  const single = layout === 'single-page';
  const key = layout === 'one-question' ? 'question-of' : 'page-of';
  const progress = when(!single, () => say(context, key, { number, count }));
  const shown = new Map(questions.map((view) => [view.question.id, view]));
  // Only the first title takes the focus.
  let titleId: string | undefined = SCREEN_TITLE_ID;
  return survey.pages.map((page) => {
    if (!page.questions.some(({ id }) => shown.has(id))) return undefined;
    const own = page.title && labelText(page.title, context);
    const title = own || progress;
    const look = page.title && titleClass(page.title, context);
    const drawn = title && heading(context, 1, title, titleId, 'page-title', look);
    if (title) titleId = undefined;
    return html`${when(
        progress,
        () =>
          html`<div part="progress">
            ${when(own, () => html`<p>${progress}</p>`)}
            <progress aria-hidden="true" max=${count} .value=${number}></progress>
          </div>`,
      )}
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
