import { html } from 'lit';
import type { ConsentQuestion } from '../../engine/index.js';
import { choice } from '../choices.js';
import { partId, questionNodeId } from '../ids.js';
import {
  afterField,
  beforeField,
  describedBy,
  invalid,
  questionLabel,
  questionPart,
  type QuestionViewOf,
} from '../question-frame.js';
import type { ViewContext } from '../view-types.js';

/** One checkbox, labelled by the question itself. */
export const consent = (view: QuestionViewOf<ConsentQuestion>, context: ViewContext) => {
  const { id } = view.question;
  return html`<div id=${questionNodeId(id)} part=${questionPart(view, context)} data-question=${id}>
    ${beforeField(view, context)}${choice({
      type: 'checkbox',
      id: partId(id, 'input'),
      label: questionLabel(view, context),
      checked: view.answer === true,
      describedBy: describedBy(view),
      invalid: invalid(view),
      change: (checked) => context.actions.answer(id, checked || undefined),
    })}${afterField(view, context)}
  </div>`;
};
