import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NOT_APPLICABLE, type Question } from '../engine/index.js';
import { truth } from './aria.js';
import { commentField } from './comment-field.js';
import { errorMessage, errorsAt } from './errors.js';
import { partId, questionNodeId } from './ids.js';
import type { QuestionView, ViewContext } from './view-types.js';
import { labelText, longName, say } from './words.js';

export type QuestionViewOf<Q extends Question> = QuestionView & { readonly question: Q };

/** Part names of the question's node, with its state. */
export const questionPart = ({ question, errors }: QuestionView, context: ViewContext) =>
  `question ${question.required && context.marking !== 'none' ? 'required' : 'optional'}${
    errors.length ? ' invalid' : ''
  }`;

/** The label, with the mark in words where this question is in the minority that has one. */
export const questionLabel = ({ question }: QuestionView, context: ViewContext) => {
  const key = question.required ? 'required' : 'optional';
  const label = labelText(question.label, context);
  return context.marking === `mark-${key}`
    ? html`${label} <span part="question-mark">${say(context, key)}</span>`
    : label;
};

/** For `aria-describedby`: ids of hint, `more` and error, only those that exist. */
export const describedBy = (view: QuestionView, ...more: readonly string[]) => {
  const { id, hint } = view.question;
  const ids = [...more];
  if (hint !== undefined) ids.unshift(partId(id, 'hint'));
  if (isInvalid(view)) ids.push(partId(id, 'error'));
  return ids.join(' ') || undefined;
};

export const isInvalid = (view: QuestionView) => errorsAt(view, 'answer').length > 0;
/** For `aria-invalid`. */
export const invalid = (view: QuestionView) => truth(isInvalid(view));

/** What a field that is typed in shows: what was typed; nothing while it is "not applicable". */
export const typed = ({ question, answer }: QuestionView) =>
  answer === undefined || (answer === NOT_APPLICABLE && question.notApplicable !== false)
    ? ''
    : String(answer);

/** What stands between the label and the field: hint, image, probes, error. */
export const beforeField = (view: QuestionView, context: ViewContext) => {
  const { id, hint, image, probes } = view.question;
  const src = image && context.imageUrl(image.src);
  return html`${
    hint === undefined
      ? undefined
      : html`<p part="question-hint" id=${partId(id, 'hint')}>${labelText(hint, context)}</p>`
  }${src ? html`<img src=${src} alt=${context.text(image.alt).text} />` : undefined}${
    context.interviewer && probes.length
      ? html`<div part="probes">
          <p>${say(context, 'probes')}</p>
          <ul>
            ${probes.map((probe) => html`<li>${labelText(probe, context)}</li>`)}
          </ul>
        </div>`
      : undefined
  }${errorMessage(errorsAt(view, 'answer'), partId(id, 'error'), context)}`;
};

/** What stands after the field: the open text that `comment` asks for. */
export const afterField = (view: QuestionView, context: ViewContext) => {
  const { comment } = view.question;
  return comment ? commentField(view, context, comment) : undefined;
};

/** A set of radios or checkboxes: a fieldset named by its legend (WCAG 1.3.1). */
export const groupQuestion = (
  view: QuestionView,
  context: ViewContext,
  fields: unknown,
  change?: (input: HTMLInputElement) => void,
  ...described: readonly string[]
) => {
  const { id } = view.question;
  const changed = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    // The open texts have no name; their changes pass through here too.
    if (input.name) change?.(input);
  };
  return html`<fieldset
    id=${questionNodeId(id)}
    part=${questionPart(view, context)}
    data-question=${id}
    aria-describedby=${ifDefined(describedBy(view, ...described))}
    @change=${changed}
  >
    <legend part="question-label">${questionLabel(view, context)}</legend>
    ${beforeField(view, context)}${fields}${afterField(view, context)}
  </fieldset>`;
};

/** A question with one field; its label is tied to the field with this id. */
export const fieldQuestion = (view: QuestionView, context: ViewContext, field: unknown) => {
  const { id } = view.question;
  return html`<div id=${questionNodeId(id)} part=${questionPart(view, context)} data-question=${id}>
    <label part="question-label" id=${partId(id, 'label')} for=${partId(id, 'input')}
      >${questionLabel(view, context)}</label
    >${beforeField(view, context)}${field}${afterField(view, context)}
  </div>`;
};

/** Radios cannot be unticked, so an optional answer can be removed (not shown on required ones). */
export const removeAnswer = (view: QuestionView, context: ViewContext) => {
  const { question, answer } = view;
  if (answer === undefined || (question.required && context.marking !== 'none')) return undefined;
  const remove = ({ currentTarget }: Event) => {
    // The button is about to go: the focus moves to the first field before it does.
    (currentTarget as Element)
      .closest('fieldset')
      ?.querySelector<HTMLElement>('input, button')
      ?.focus();
    context.actions.answer(question.id, undefined);
  };
  return html`<button type="button" part="button" class="text" @click=${remove}>
    ${longName(context, 'clear-answer', 'clear-answer-to', { label: context.text(question.label).text })}
  </button>`;
};
