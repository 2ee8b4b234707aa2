import { questionNodeId } from '../ids.js';
import { notApplicableBox, notApplicableChange } from './choices.js';
import { typedField, type Field } from './field.js';
import { fieldQuestion, isInvalid, isRequired, typed } from './question-frame.js';
import type { QuestionView, ViewContext } from '../view-types.js';

/** A question with one box to type in, and "not applicable" as a checkbox after it. */
export const typedQuestion = (
  view: QuestionView,
  context: ViewContext,
  more: Partial<Field>,
  after?: unknown,
) => {
  const { id } = view.question;
  const nodeId = questionNodeId(id);
  return fieldQuestion(
    view,
    context,
    [
      typedField(
        {
          nodeId,
          value: typed(view),
          invalid: isInvalid(view),
          required: isRequired(view, context),
          input: ({ value }) => context.actions.answer(id, value || undefined),
          ...more,
        },
        context,
      ),
      after,
      notApplicableBox(view, context, `${nodeId}:label`),
    ],
    more.maxLength,
    notApplicableChange(view, context),
  );
};
