import { html } from 'lit';
import { words } from './texts.js';
import type { ErrorView, ViewContext } from '../view-types.js';

/** The errors about one node: a question, a row of it, its comment, or the code. */
export const errorsAt = (errors: readonly ErrorView[], node: string) =>
  errors.filter(({ nodeId }) => nodeId === node);

/** The messages at their place; "Error:" in words, never colour alone (WCAG 1.4.1). */
export const errorMessages = (errors: readonly ErrorView[], context: ViewContext) => {
  const prefix = context.say('error-prefix');
  // The space is in the text: between two texts the browser does not tell of it.
  const error = words({ ...prefix, text: `${prefix.text} ` }, context);
  return errors.map((each) => html`<p part="question-error">${error}${words(each, context)}</p>`);
};
