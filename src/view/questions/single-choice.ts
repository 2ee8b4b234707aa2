import { html } from 'lit';
import type { ChoiceValue, SingleChoiceQuestion } from '../../engine/index.js';
import { choiceQuestion, notApplicableBox, notApplicableChange } from '../parts/choice-fields.js';
import { aboutId, fieldId, selectField } from '../parts/field.js';
import { questionNodeId } from '../ids.js';
import {
  choiceOptions,
  optionOf,
  withNotApplicable,
  type AnswerOptions,
} from '../parts/options.js';
import {
  fieldQuestion,
  isInvalid,
  isRequired,
  type QuestionViewOf,
} from '../parts/question-frame.js';
import { searchField } from '../parts/search-field.js';
import { say } from '../parts/texts.js';
import type { ViewContext } from '../view-types.js';

/** A dropdown with more choices than this is a field to search in. */
const MANY = 20;

/** Found by typing; "not applicable" stands after the field, where no search hides it. */
const searchQuestion = (
  view: QuestionViewOf<SingleChoiceQuestion>,
  context: ViewContext,
  options: AnswerOptions<ChoiceValue>,
) => {
  const { id } = view.question;
  const nodeId = questionNodeId(id);
  const hint = html`<p part="question-hint">${say(context, 'search-hint')}</p>`;
  const field = searchField(
    {
      nodeId,
      options,
      invalid: isInvalid(view),
      required: isRequired(view, context),
      chosen: view.answer,
      choose: (value) => context.actions.answer(id, value),
    },
    context,
  );
  return fieldQuestion(
    view,
    context,
    [field, notApplicableBox(view, context, `${nodeId}:label`)],
    hint,
    notApplicableChange(view, context),
  );
};

/** Radios, a native dropdown, or a field to search in. */
export const singleChoice = (view: QuestionViewOf<SingleChoiceQuestion>, context: ViewContext) => {
  const { question, answer = '' } = view;
  const own = choiceOptions(question.choices, context);
  if (question.display === 'list') return choiceQuestion(view, context, own);
  if (own.length > MANY) return searchQuestion(view, context, own);
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
