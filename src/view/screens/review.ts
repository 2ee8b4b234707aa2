import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import type { Question } from '../../engine/index.js';
import { answerItem } from '../parts/answer-list.js';
import { quietButton } from '../parts/button.js';
import type { SurveyScreen, SurveyView, ViewContext } from '../view-types.js';
import { heading, labelText, say, screenTitle } from '../parts/texts.js';

const changeButton = ({ id, label }: Question, context: ViewContext) =>
  quietButton(context, 'change-button', 'change', label, () => context.actions.change(id));

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
            <dl>
              ${own.map((item) => answerItem(item, context, changeButton(item.question, context)))}
            </dl>`,
      );
    })}
  </div>`;
