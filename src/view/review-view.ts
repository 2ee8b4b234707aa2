import { html } from 'lit';
import { answerText } from '../locale/answer-text.js';
import type { ReviewItem, Screen, ViewContext } from './view-types.js';
import { heading, labelText, longName, say, screenTitle, words } from './words.js';

type ReviewScreen = Extract<Screen, { kind: 'review' }>;

const itemView = ({ question, parts, comment }: ReviewItem, context: ViewContext) => {
  const { id } = question;
  const label = context.text(question.label).text;
  return html`<div part="review-item">
    <dt>${labelText(question.label, context)}</dt>
    ${
      parts.length || comment
        ? undefined
        : html`<dd class="muted">${say(context, 'not-answered')}</dd>`
    }${parts.map(
      (part) => html`<dd>${words(answerText(part, context), context)}</dd>`,
    )}${comment ? html`<dd class="typed">${comment}</dd>` : undefined}
    <dd>
      <button
        type="button"
        part="button change-button"
        class="text"
        @click=${() => context.actions.change(id)}
      >
        ${longName(context, 'change', 'change-question', { label })}
      </button>
    </dd>
  </div>`;
};

/** All answers before they are sent, each with a way back to its question. */
export const reviewView = ({ pages }: ReviewScreen, context: ViewContext) =>
  html`<div part="review">
    ${screenTitle(context, say(context, 'review-title'))}
    <p>${say(context, 'review-text')}</p>
    ${pages.map(
      ({ title, items }) =>
        html`${title ? heading(context, 2, title) : undefined}
          <dl>${items.map((item) => itemView(item, context))}</dl>`,
    )}
  </div>`;
