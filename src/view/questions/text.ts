import { html } from 'lit';
import type { TextQuestion } from '../../engine/index.js';
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

/** One labelled text box. */
export const text = (view: QuestionViewOf<TextQuestion>, context: ViewContext) => {
  const { id, multiline, maxLength, format, autocomplete } = view.question;
  return fieldQuestion(
    view,
    context,
    html`${textField(
      {
        id: partId(id, 'input'),
        value: typed(view),
        maxLength,
        multiline,
        type: format,
        autocomplete,
        describedBy: describedBy(view),
        invalid: isInvalid(view),
        input: (value) => context.actions.answer(id, value || undefined),
      },
      context,
    )}${notApplicableBox(view, context, partId(id, 'label'))}`,
  );
};
