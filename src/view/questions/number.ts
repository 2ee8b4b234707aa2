import { html } from 'lit';
import type { NumberQuestion } from '../../engine/index.js';
import { notApplicableBox } from '../choices.js';
import { partId } from '../ids.js';
import {
  describedBy,
  fieldQuestion,
  isInvalid,
  typed,
  type QuestionViewOf,
} from '../question-frame.js';
import { textField } from '../text-field.js';
import type { ViewContext } from '../view-types.js';
import { labelText } from '../words.js';

/** A text box for a number: `type=number` drops what it cannot read and changes on scrolling. */
export const number = (view: QuestionViewOf<NumberQuestion>, context: ViewContext) => {
  const { id, unit } = view.question;
  const unitId = partId(id, 'unit');
  return fieldQuestion(
    view,
    context,
    html`<div class="number">
        ${textField(
          {
            id: partId(id, 'input'),
            value: typed(view),
            multiline: false,
            inputMode: 'decimal',
            describedBy: describedBy(view, ...(unit === undefined ? [] : [unitId])),
            invalid: isInvalid(view),
            input: (value) => context.actions.answer(id, value || undefined),
          },
          context,
        )}${unit === undefined ? undefined : html`<span id=${unitId}>${labelText(unit, context)}</span>`}
      </div>
      ${notApplicableBox(view, context, partId(id, 'label'))}`,
  );
};
