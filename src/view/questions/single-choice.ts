import type { SingleChoiceQuestion } from '../../engine/index.js';
import { choiceQuestion } from '../parts/choices.js';
import { aboutId, fieldId, selectField } from '../parts/field.js';
import { questionNodeId } from '../ids.js';
import { choiceOptions, optionOf, withNotApplicable } from '../parts/options.js';
import {
  fieldQuestion,
  isInvalid,
  isRequired,
  type QuestionViewOf,
} from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';

/** Radios, or a native dropdown. */
export const singleChoice = (view: QuestionViewOf<SingleChoiceQuestion>, context: ViewContext) => {
  const { question, answer = '' } = view;
  const own = choiceOptions(question.choices, context);
  if (question.display === 'list') return choiceQuestion(view, context, own);
  const options = withNotApplicable(own, question, context);
  const nodeId = questionNodeId(question.id);
  return fieldQuestion(
    view,
    context,
    selectField(
      {
        id: fieldId(nodeId),
        describedBy: aboutId(nodeId),
        invalid: isInvalid(view),
        required: isRequired(view, context),
      },
      [{ value: '', words: context.say('choose') }, ...options],
      answer,
      (value) => context.actions.answer(question.id, optionOf(options, value)?.value),
    ),
  );
};
