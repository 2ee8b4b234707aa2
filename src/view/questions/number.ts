import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import type { NumberQuestion } from '../../engine/index.js';
import { aboutId } from '../parts/field.js';
import { questionNodeId } from '../ids.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import { typedQuestion } from '../parts/typed-question.js';
import type { ViewContext } from '../view-types.js';
import { labelText } from '../parts/texts.js';

/** A text box for a number: `type=number` drops what it cannot read and changes on scrolling. */
export const number = (view: QuestionViewOf<NumberQuestion>, context: ViewContext) => {
  const { id, unit } = view.question;
  const nodeId = questionNodeId(id);
  const unitId = `${nodeId}:unit`;
  return typedQuestion(
    view,
    context,
    { inputMode: 'decimal', size: 10, describedBy: unit && `${aboutId(nodeId)} ${unitId}` },
    { after: when(unit, (text) => html` <span id=${unitId}>${labelText(text, context)}</span>`) },
  );
};
