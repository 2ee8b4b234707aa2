import { html } from '../../rendering/html.js';
import { quietButton } from '../parts/button.js';
import type { ReviewItem, SurveyScreen, SurveyView, ViewContext } from '../view-types.js';
import { heading, labelText, say, screenTitle, words } from '../parts/texts.js';

const itemView = ({ question, parts, comment }: ReviewItem, context: ViewContext) => {
  const { id, label } = question;
  return html`<div part="review-item">
    <dt>${labelText(label, context)}</dt>
    ${parts.map((part) => html`<dd>${words(part, context)}</dd>`)}
    ${(comment || !parts.length) && html`<dd>${comment || say(context, 'not-answered')}</dd>`}
    <dd>
      ${quietButton(context, 'change-button', 'change', label, () => context.actions.change(id))}
    </dd>
  </div>`;
};

/** All answers before they are sent, each with a way back to its question. */
export const reviewView = (
  { items }: Extract<SurveyScreen, { kind: 'review' }>,
  { context, submitting }: SurveyView,
) =>
  html`<div part="review" ?inert=${submitting}>
    ${screenTitle(context, say(context, 'review-title'))}
    <p>${say(context, 'review-text')}</p>
    ${context.survey.pages.map(({ title, questions }) => {
      const own = items.filter(({ question: { id } }) => questions.some((each) => each.id === id));
      return (
        own.length > 0 &&
        html`${title && heading(context, 2, labelText(title, context))}
          <dl>${own.map((item) => itemView(item, context))}</dl>`
      );
    })}
  </div>`;
