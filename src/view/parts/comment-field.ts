import { html } from 'lit';
import type { CommentField } from '../../engine/index.js';
import { errorMessages, errorsAt } from './error-messages.js';
import { labelled, limit, typedField } from './field.js';
import { commentNodeId } from '../ids.js';
import type { QuestionView, ViewContext } from '../view-types.js';
import { textOr } from './texts.js';

/** The open text under a question or its choice "other", or an interviewer's note. Always optional. */
export const commentField = (
  view: QuestionView,
  context: ViewContext,
  { label, maxLength }: CommentField,
  builtIn: 'comment' | 'other-comment' | 'interviewer-comment' = 'comment',
) => {
  const { id } = view.question;
  const nodeId = commentNodeId(id);
  const errors = errorsAt(view.errors, nodeId);
  return html`<div id=${nodeId} part="question-comment">
    ${labelled(
      nodeId,
      textOr(label, builtIn, context),
      [limit(maxLength, context), errorMessages(errors, context)],
      typedField(
        {
          nodeId,
          value: view.comment,
          maxLength,
          multiline: true,
          invalid: errors.length > 0,
          input: ({ value }) => context.actions.comment(id, value),
        },
        context,
      ),
    )}
  </div>`;
};
