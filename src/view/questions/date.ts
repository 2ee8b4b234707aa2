import { html } from 'lit';
import { NOT_APPLICABLE, type DateQuestion } from '../../engine/index.js';
import type { Field } from '../parts/field.js';
import { typed, type QuestionViewOf } from '../parts/question-frame.js';
import { typedQuestion } from '../parts/typed-question.js';
import type { ViewContext } from '../view-types.js';
import { say } from '../parts/texts.js';

/** What the answer is while the date is half there: no date, and an error says so. */
const INCOMPLETE = 'incomplete';

/** The browser's own date field; it shows the browser's language, so the survey's says the form. */
export const date = (view: QuestionViewOf<DateQuestion>, context: ViewContext) => {
  const { answer, question } = view;
  const { id, min, max } = question;
  const value = typed(view);
  const field: Partial<Field> = {
    type: 'date',
    min,
    max,
    value: /^\d{4,}-\d\d-\d\d$/.test(value) ? value : '',
    input: (input) => {
      const date = input.value || (input.validity.badInput ? INCOMPLETE : undefined);
      // A key that only passes through must not take back "not applicable".
      if (date || answer !== NOT_APPLICABLE) context.actions.answer(id, date);
    },
  };
  return typedQuestion(view, context, field, {
    hint: html`<p part="question-hint">${say(context, 'date-hint')}</p>`,
  });
};
