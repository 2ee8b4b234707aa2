import { questionNodeId } from '../ids.js';
import { notApplicableBox, notApplicableChange } from './choice-fields.js';
import { limit, typedField, type Field } from './field.js';
import { fieldQuestion, isInvalid, isRequired, typed } from './question-frame.js';
import type { QuestionView, ViewContext } from '../view-types.js';

interface TypedParts {
  /** What is built into the type: how it is to be written. */
  readonly hint?: unknown;
  /** Stands after the box. */
  readonly after?: unknown;
}

/** A question with one box to type in, and "not applicable" as a checkbox after it. */
export const typedQuestion = (
  view: QuestionView,
  context: ViewContext,
  more: Partial<Field>,
  { after, hint }: TypedParts = {},
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
    [hint, limit(more.maxLength, context)],
    notApplicableChange(view, context),
  );
};
