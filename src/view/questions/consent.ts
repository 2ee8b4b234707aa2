import type { ConsentQuestion } from '../../engine/index.js';
import { choice } from '../parts/choice-fields.js';
import { aboutField, aboutId, fieldId } from '../parts/field.js';
import { questionNodeId } from '../ids.js';
import {
  about,
  isInvalid,
  isRequired,
  questionLabel,
  readQuestion,
  singleQuestion,
  type QuestionViewOf,
} from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';

/** One checkbox, labelled by the question itself. */
export const consent = (view: QuestionViewOf<ConsentQuestion>, context: ViewContext) => {
  const { id } = view.question;
  const nodeId = questionNodeId(id);
  return singleQuestion(
    view,
    context,
    [
      aboutField(nodeId, about(view, context)),
      readQuestion(view, context),
      choice({
        type: 'checkbox',
        id: fieldId(nodeId),
        name: nodeId,
        label: questionLabel(view, context),
        checked: view.answer === true,
        describedBy: aboutId(nodeId),
        invalid: isInvalid(view),
        required: isRequired(view, context),
      }),
    ],
    ({ checked }) => context.actions.answer(id, checked || undefined),
    { className: 'box-first' },
  );
};
