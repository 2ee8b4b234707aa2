import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { when } from 'lit/directives/when.js';
import { NOT_APPLICABLE, takesNote, type Question } from '../../engine/index.js';
import { quietButton } from './button.js';
import { commentField } from './comment-field.js';
import { errorMessages, errorsAt } from './error-messages.js';
import { aboutField, aboutId, labelled } from './field.js';
import { FIELDS, questionNodeId } from '../ids.js';
import { readAloudButton } from './read-aloud-button.js';
import { stepHeading } from './step-heading.js';
import type { QuestionView, ViewContext } from '../view-types.js';
import { labelText, marked, say } from './texts.js';

export type QuestionViewOf<Q extends Question> = QuestionView & { readonly question: Q };
/** What a radio or checkbox of the question does; other fields have no `name` and see to themselves. */
type Change = (input: HTMLInputElement) => void;

/** In force: nothing is required in an interview. */
export const isRequired = ({ question }: QuestionView, { marking }: ViewContext) =>
  question.required && marking !== 'none';

/** Part names of the question's node, with its state. */
const questionPart = (view: QuestionView, context: ViewContext) =>
  `question ${isRequired(view, context) ? 'required' : 'optional'}${
    view.errors.length ? ' invalid' : ''
  }`;

/** The label, with the mark in words where this question is in the minority that has one. */
export const questionLabel = ({ question, headingAbout }: QuestionView, context: ViewContext) => {
  const key = question.required ? 'required' : 'optional';
  const label = labelText(question.label, context);
  const words = context.marking === `mark-${key}` ? marked(label, key, context) : label;
  return headingAbout === undefined ? words : stepHeading(words, headingAbout, context);
};

export const isInvalid = (view: QuestionView) =>
  errorsAt(view.errors, questionNodeId(view.question.id)).length > 0;

/** What a field that is typed in shows: what was typed; nothing while it is "not applicable". */
export const typed = ({ question, answer }: QuestionView) =>
  answer === undefined || (answer === NOT_APPLICABLE && question.notApplicable !== false)
    ? ''
    : String(answer);

/** What stands between the label and the field, and describes it: image, probes, hint, error. */
export const about = (view: QuestionView, context: ViewContext, more?: unknown) => {
  const { id, hint, image, probes } = view.question;
  const src = image && context.imageUrl(image.src);
  const probesBox = () =>
    html`<div part="probes">
      <p>${say(context, 'probes')}</p>
      <ul>
        ${probes.map((probe) => html`<li>${labelText(probe, context)}</li>`)}
      </ul>
    </div>`;
  const errors = errorsAt(view.errors, questionNodeId(id));
  return html`${when(
    src,
    (address) => html`<img src=${address} alt=${context.text(image!.alt).text} />`,
  )}${when(context.interviewer && probes.length, probesBox)}${when(
    hint,
    (text) => html`<p part="question-hint">${labelText(text, context)}</p>`,
  )}${more}${errorMessages(errors, context)}`;
};

/** "Read aloud", after the question and before its answers. */
export const readQuestion = ({ question }: QuestionView, context: ViewContext) => {
  const { id, type, label } = question;
  const name = type === 'statement' ? undefined : label;
  return readAloudButton(context, questionNodeId(id), name, { questions: [question] });
};

const listener =
  (change: Change | undefined) =>
  ({ target }: Event) => {
    const input = target as HTMLInputElement;
    if (input.name) change?.(input);
  };

/**
 * From an answer until the focus leaves its question: that long "Remove the answer" keeps out of the
 * keyboard's way (`styles/question.ts`). The arrow keys of radios are clicks, too.
 */
const beginAnswering = ({ currentTarget }: Event) => {
  const question = currentTarget as Element;
  if (question.matches(':focus-within')) question.classList.add('answering');
};
const endAnswering = ({ currentTarget, relatedTarget }: FocusEvent) => {
  const question = currentTarget as Element;
  if (!question.contains(relatedTarget as Node | null)) question.classList.remove('answering');
};

/** The comment that the document asks for, or an interviewer's note. */
const ownComment = (view: QuestionView, context: ViewContext) => {
  const { question } = view;
  const { comment } = question;
  const hasNote = context.interviewer && takesNote(question, context.channel);
  return comment
    ? commentField(view, context, comment)
    : when(hasNote, () => commentField(view, context, {}, 'interviewer-comment'));
};

interface GroupOptions {
  /** Known before it is answered, beside hint and errors. */
  readonly more?: unknown;
  /** What is chosen cannot be unticked. */
  readonly removable?: boolean;
}

/** A set of radios or checkboxes: a fieldset named by its legend (WCAG 1.3.1). */
export const groupQuestion = (
  view: QuestionView,
  context: ViewContext,
  fields: unknown,
  change: Change,
  { more, removable = true }: GroupOptions = {},
) => {
  const { id } = view.question;
  const nodeId = questionNodeId(id);
  return html`<fieldset
    id=${nodeId}
    part=${questionPart(view, context)}
    data-question=${id}
    aria-describedby=${aboutId(nodeId)}
    @change=${listener(change)}
    @click=${beginAnswering}
    @focusout=${endAnswering}
  >
    <legend part="question-label">${questionLabel(view, context)}</legend>
    ${aboutField(nodeId, about(view, context, more))}${readQuestion(view, context)}${fields}${ownComment(
      view,
      context,
    )}${when(removable, () => removeAnswer(view, context))}
  </fieldset>`;
};

interface SingleLook {
  readonly part?: string;
  readonly className?: string;
}

/** A question that is no set, with its label and field in it. */
export const singleQuestion = (
  view: QuestionView,
  context: ViewContext,
  content: unknown,
  change?: Change,
  { part = questionPart(view, context), className }: SingleLook = {},
) => {
  const { id } = view.question;
  return html`<div
    id=${questionNodeId(id)}
    part=${part}
    class=${ifDefined(className)}
    data-question=${id}
    @change=${listener(change)}
  >
    ${content}${ownComment(view, context)}
  </div>`;
};

/** A question with one field; its label is tied to the field. */
export const fieldQuestion = (
  view: QuestionView,
  context: ViewContext,
  field: unknown,
  more?: unknown,
  change?: Change,
) =>
  singleQuestion(
    view,
    context,
    labelled(
      questionNodeId(view.question.id),
      questionLabel(view, context),
      about(view, context, more),
      [readQuestion(view, context), field],
      'question-label',
    ),
    change,
  );

/**
 * Radios cannot be unticked, so an optional answer can be removed (not shown on required ones). It
 * stands in the gap under the question, where it moves nothing. On the way forward, from an answer
 * just given to the next question, it is no stop (`styles/question.ts`).
 */
const removeAnswer = (view: QuestionView, context: ViewContext) => {
  const { question, answer } = view;
  if (isRequired(view, context) || answer === undefined) return undefined;
  const remove = ({ currentTarget }: Event) => {
    // The button is about to go: the focus moves to the first field before it does.
    (currentTarget as Element).closest('fieldset')!.querySelector<HTMLElement>(FIELDS)!.focus();
    context.actions.answer(question.id, undefined);
  };
  return html`<div class="remove">
    ${quietButton(context, '', 'clear-answer', question.label, remove)}
  </div>`;
};
