import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { NOT_APPLICABLE, type DateQuestion } from '../../engine/index.js';
import { notApplicableBox } from '../choices.js';
import { partId } from '../ids.js';
import {
  describedBy,
  fieldQuestion,
  invalid,
  isInvalid,
  type QuestionViewOf,
} from '../question-frame.js';
import type { ViewContext } from '../view-types.js';

/** What the answer is while the date is half there: no date, and an error says so. */
const INCOMPLETE = 'incomplete';
const FULL_DATE = /^\d{4,}-\d\d-\d\d$/;

/** The browser's own date field. A half date fires no `input`: keys and leaving tell of it. */
export const date = (view: QuestionViewOf<DateQuestion>, context: ViewContext) => {
  const { answer, question } = view;
  const { id, min, max } = question;
  const change = ({ target }: Event) => {
    const { value, validity } = target as HTMLInputElement;
    const date = value || (validity.badInput ? INCOMPLETE : undefined);
    // A key that only passes through must not take back "not applicable".
    if (date || answer !== NOT_APPLICABLE) context.actions.answer(id, date);
  };
  return fieldQuestion(
    view,
    context,
    html`<input
        id=${partId(id, 'input')}
        part=${`input${isInvalid(view) ? ' invalid' : ''}`}
        type="date"
        min=${ifDefined(min)}
        max=${ifDefined(max)}
        aria-describedby=${ifDefined(describedBy(view))}
        aria-invalid=${ifDefined(invalid(view))}
        .value=${live(typeof answer === 'string' && FULL_DATE.test(answer) ? answer : '')}
        @input=${change}
        @keyup=${change}
        @blur=${change}
      />${notApplicableBox(view, context, partId(id, 'label'))}`,
  );
};
