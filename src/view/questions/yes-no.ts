import { html } from 'lit';
import { NOT_APPLICABLE, type YesNoQuestion } from '../../engine/index.js';
import { choice, notApplicableChoice } from '../choices.js';
import { questionNodeId } from '../ids.js';
import { groupQuestion, invalid, removeAnswer, type QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';
import { say } from '../words.js';

/** Two radios, yes before no. */
export const yesNo = (view: QuestionViewOf<YesNoQuestion>, context: ViewContext) => {
  const { id } = view.question;
  const radio = (value: boolean) =>
    choice({
      type: 'radio',
      name: questionNodeId(id),
      value: String(value),
      label: say(context, value ? 'yes' : 'no'),
      checked: view.answer === value,
      invalid: invalid(view),
    });
  return groupQuestion(
    view,
    context,
    html`<div class="choices">
        ${radio(true)}${radio(false)}${notApplicableChoice('radio', view, context)}
      </div>
      ${removeAnswer(view, context)}`,
    ({ value }) => context.actions.answer(id, value === NOT_APPLICABLE ? value : value === 'true'),
  );
};
