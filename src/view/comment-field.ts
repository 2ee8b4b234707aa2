import { html } from 'lit';
import type { CommentField } from '../engine/index.js';
import { errorMessage, errorsAt } from './errors.js';
import { partId } from './ids.js';
import { textField } from './text-field.js';
import type { QuestionView, ViewContext } from './view-types.js';
import { labelText, say } from './words.js';

/** The open text under a question, or under its choice "other". Always optional. */
export const commentField = (
  view: QuestionView,
  context: ViewContext,
  { label, maxLength }: CommentField,
  builtIn: 'comment' | 'other-comment' = 'comment',
) => {
  const { id } = view.question;
  const errors = errorsAt(view, 'comment');
  const field = partId(id, 'comment');
  const error = partId(id, 'comment', 'error');
  return html`<div part="question-comment">
    <label for=${field}
      >${label === undefined ? say(context, builtIn) : labelText(label, context)}</label
    >
    ${errorMessage(errors, error, context)}
    ${textField(
      {
        id: field,
        value: view.comment,
        maxLength,
        multiline: true,
        describedBy: errors.length ? error : undefined,
        invalid: errors.length > 0,
        input: (text) => context.actions.comment(id, text),
      },
      context,
    )}
  </div>`;
};
