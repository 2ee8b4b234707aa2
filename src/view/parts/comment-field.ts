import { html } from 'lit';
import type { CommentField } from '../../engine/index.js';
import { errorMessages, errorsAt } from './error-messages.js';
import { labelled, limit, typedField } from './field.js';
import { commentNodeId } from '../ids.js';
import type { QuestionView, ViewContext } from '../view-types.js';
import { labelText, textOr } from './texts.js';

/**
 * The open text under a question or its choice "other", or an interviewer's note. Always optional.
 * Seen, it belongs to what stands above it; heard, its name says which question that is
 * (WCAG 2.4.6, 2.5.3).
 */
export const commentField = (
  view: QuestionView,
  context: ViewContext,
  { label, maxLength }: CommentField,
  builtIn: 'comment' | 'other-comment' | 'interviewer-comment' = 'comment',
) => {
  const { question } = view;
  const { id } = question;
  const nodeId = commentNodeId(id);
  const errors = errorsAt(view.errors, nodeId);
  return html`<div id=${nodeId} part="question-comment">
    ${labelled(
      nodeId,
      html`${textOr(label, builtIn, context)}<span class="visually-hidden">
          – ${labelText(question.label, context)}</span
        >`,
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
