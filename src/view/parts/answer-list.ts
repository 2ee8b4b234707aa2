import { html, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import { ANSWERS_TITLE_ID } from '../ids.js';
import type { ReviewItem, ViewContext } from '../view-types.js';
import { heading, labelText, say, words } from './texts.js';

/** @param button what can be done about the answer */
export const answerItem = (
  { question, parts, comment }: ReviewItem,
  context: ViewContext,
  button?: TemplateResult,
) =>
  html`<div part="review-item">
    <dt>${labelText(question.label, context)}</dt>
    ${parts.map((part) => html`<dd>${words(part, context)}</dd>`)}
    ${when(
      comment || !parts.length,
      () => html`<dd>${comment || say(context, 'not-answered')}</dd>`,
    )}
    ${when(button, () => html`<dd class="change">${button}</dd>`)}
  </div>`;

/** What somebody has answered, to be read and not changed. */
export const answerList = (items: readonly ReviewItem[], context: ViewContext) =>
  html`${heading(context, 2, say(context, 'your-answers'), ANSWERS_TITLE_ID)}
    <dl>${items.map((item) => answerItem(item, context))}</dl>`;
