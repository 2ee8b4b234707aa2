import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { quietButton } from '../parts/button.js';
import type { ReviewItem, SurveyScreen, SurveyView, ViewContext } from '../view-types.js';
import { heading, labelText, say, screenTitle, words } from '../parts/texts.js';

const itemView = ({ question, parts, comment }: ReviewItem, context: ViewContext) => {
  const { id, label } = question;
  return html`<div part="review-item">
    <dt>${labelText(label, context)}</dt>
    ${parts.map((part) => html`<dd>${words(part, context)}</dd>`)}
    ${when(
      comment || !parts.length,
      () => html`<dd>${comment || say(context, 'not-answered')}</dd>`,
    )}
    <dd class="change">
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
      return when(
        own.length,
        () =>
          html`${when(title, (text) => heading(context, 2, labelText(text, context)))}
            <dl>${own.map((item) => itemView(item, context))}</dl>`,
      );
    })}
  </div>`;
