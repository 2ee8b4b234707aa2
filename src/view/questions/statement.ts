import { html } from 'lit';
import type { StatementQuestion } from '../../engine/index.js';
import { questionNodeId } from '../ids.js';
import { beforeField, type QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';
import { blocks } from '../words.js';

/** A text between questions. */
export const statement = (view: QuestionViewOf<StatementQuestion>, context: ViewContext) => {
  const { id, label } = view.question;
  return html`<div id=${questionNodeId(id)} part="question" data-question=${id}>
    ${blocks(label, context)}${beforeField(view, context)}
  </div>`;
};
