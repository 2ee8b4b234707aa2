import { html } from 'lit';
import { say, words } from './words.js';
import type { ErrorView, QuestionView, ViewContext } from './view-types.js';

/** The errors of one place in a question: the answer, a row of it, or the comment. */
export const errorsAt = (
  { errors }: Pick<QuestionView, 'errors'>,
  part: 'answer' | 'comment',
  rowId?: string,
) =>
  errors.filter(
    ({ target }) => target.kind === 'question' && target.part === part && target.rowId === rowId,
  );

export const errorText = ({ text, language }: ErrorView, context: ViewContext) =>
  words({ text, language: language ?? context.language }, context);

const icon = html`<svg aria-hidden="true" viewBox="0 0 20 20">
  <path fill="currentColor" d="M10 0a10 10 0 1 0 0 20 10 10 0 0 0 0-20M9 5h2v6H9zm0 8h2v2H9z" />
</svg>`;

/** The message at its place: icon and words, never colour alone (WCAG 1.4.1). */
export const errorMessage = (errors: readonly ErrorView[], id: string, context: ViewContext) =>
  errors.length
    ? html`<div part="question-error" id=${id}>
        ${icon}
        <div>
          <span class="visually-hidden">${say(context, 'error-prefix')} </span>${errors.map(
            (error) => html`<p>${errorText(error, context)}</p>`,
          )}
        </div>
      </div>`
    : undefined;
