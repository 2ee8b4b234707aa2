import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { when } from 'lit/directives/when.js';
import { NOT_APPLICABLE, type Choice, type NotApplicable } from '../../engine/index.js';
import { commentField } from './comment-field.js';
import { questionNodeId } from '../ids.js';
import {
  optionLabel,
  optionOf,
  withNotApplicable,
  type AnswerOption,
  type AnswerOptions,
} from './options.js';
import { groupQuestion, isInvalid, isRequired } from './question-frame.js';
import type { QuestionView, ViewContext } from '../view-types.js';
import { labelText, say } from './texts.js';

export interface ChoiceField {
  readonly type: 'radio' | 'checkbox';
  readonly label: unknown;
  readonly checked: boolean;
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  /** Id for the label, where the choice is named by that alone. */
  readonly labelId?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  /** This box, or one of the radios of its name, is to be chosen. */
  readonly required?: boolean;
  /** More part names: of the whole, and of the input. */
  readonly part?: string;
  readonly inputPart?: string;
  /** Shown with the label, but no part of the name. */
  readonly more?: unknown;
}

/**
 * One radio or checkbox; the whole label is the target. Whoever draws it listens to `change`.
 * A radio cannot have `aria-required`, so it has HTML's own attribute, and says itself that it is
 * not invalid yet.
 */
export const choice = (field: ChoiceField) => {
  const isRadio = field.type === 'radio';
  const { required = false, invalid = false } = field;
  return html`<label part=${`choice ${field.part ?? ''}${field.checked ? ' checked' : ''}`}
    ><input
      type=${field.type}
      part=${`choice-input ${field.inputPart ?? ''}`}
      id=${ifDefined(field.id)}
      name=${ifDefined(field.name)}
      value=${ifDefined(field.value)}
      aria-labelledby=${ifDefined(field.labelId)}
      aria-describedby=${ifDefined(field.describedBy)}
      ?required=${isRadio && required}
      aria-required=${ifDefined(!isRadio && required ? 'true' : undefined)}
      aria-invalid=${ifDefined(invalid ? 'true' : isRadio && required ? 'false' : undefined)}
      .checked=${live(field.checked)}
    /><span part="choice-label" id=${ifDefined(field.labelId)}>${field.label}</span
    >${field.more}</label
  >`;
};

/** Hint and image describe a choice; its name is the label alone. */
const describedChoice = (
  described: Choice | undefined,
  labelId: string,
  context: ViewContext,
): Partial<ChoiceField> => {
  const { hint, image } = described ?? {};
  const src = image && context.imageUrl(image.src);
  const id = `${labelId}:about`;
  if (!src && !hint) return {};
  const picture =
    src && html`<img part="choice-image" src=${src} alt=${context.text(image!.alt).text} /> `;
  const help = hint && html`<span class="hint">${labelText(hint, context)}</span>`;
  return {
    labelId,
    describedBy: id,
    more: html`<span class="more" id=${id}>${picture}${help}</span>`,
  };
};

/** "Not applicable", set apart from the choices before it by "or". */
export const setApart = (field: unknown, context: ViewContext) =>
  html`<div class="apart">
    <p class="or">${say(context, 'or')}</p>
    ${field}
  </div>`;

/** Choices with pictures stand in a grid. */
const pictures = (options: AnswerOptions) =>
  options.some(({ choice }) => choice?.image) ? 'images' : '';

export interface ChoiceLook {
  readonly type?: 'radio' | 'checkbox';
  readonly className?: string;
  /** Of the whole set; each choice in it is `<part>-option`. */
  readonly part?: string;
  /** Stands in the set after the choices. */
  readonly ends?: unknown;
}

/** A question answered by radios or checkboxes, "not applicable" last, after "or". */
export const choiceQuestion = <Value extends AnswerOption['value']>(
  view: QuestionView,
  context: ViewContext,
  own: AnswerOptions<Value>,
  { type = 'radio', className = pictures(own), part, ends }: ChoiceLook = {},
  change: (
    option: AnswerOption<Value | NotApplicable>,
    options: AnswerOptions<Value | NotApplicable>,
    checked: boolean,
  ) => void = ({ value }) => context.actions.answer(view.question.id, value),
) => {
  const { question } = view;
  const nodeId = questionNodeId(question.id);
  const options = withNotApplicable(own, question, context);
  const invalid = isInvalid(view);
  const field = (option: AnswerOption, index: number) =>
    choice({
      type,
      name: nodeId,
      value: String(option.value),
      label: optionLabel(option, context),
      checked: isChosen(view, option),
      invalid,
      // Of several boxes none has to be ticked, and a group cannot be required in ARIA.
      required: type === 'radio' && isRequired(view, context),
      part: part && `${part}-option`,
      ...describedChoice(option.choice, `${nodeId}:${index}`, context),
    });
  const fields = own.flatMap((option, index) =>
    option.choice?.other
      ? [
          field(option, index),
          when(isChosen(view, option), () => commentField(view, context, {}, 'other-comment')),
        ]
      : [field(option, index)],
  );
  const notApplicable = options[own.length];
  return groupQuestion(
    view,
    context,
    html`<div part=${ifDefined(part)} class=${`choices ${className}`}>${fields}${ends}</div>
      ${when(notApplicable, (option) => setApart(field(option, own.length), context))}`,
    ({ value, checked }) => change(optionOf(options, value)!, options, checked),
    { removable: type === 'radio' },
  );
};

/** Is this the answer, or one of the values in it? */
export const isChosen = ({ answer }: QuestionView, { value }: AnswerOption) =>
  Array.isArray(answer) ? answer.includes(value) : answer === value;

/** "Not applicable" after a field: a checkbox that clears it, described by the label `labelId`. */
export const notApplicableBox = (view: QuestionView, context: ViewContext, labelId?: string) =>
  withNotApplicable<NotApplicable>([], view.question, context).map((option) =>
    setApart(
      choice({
        type: 'checkbox',
        name: questionNodeId(view.question.id),
        label: optionLabel(option, context),
        checked: isChosen(view, option),
        describedBy: labelId,
      }),
      context,
    ),
  );

/** What that checkbox does. */
export const notApplicableChange =
  ({ question }: QuestionView, { actions }: ViewContext) =>
  (box: HTMLInputElement) => {
    // A date that is only half there has no value to replace; it has to be emptied by hand.
    const date = box.closest('[data-question]')!.querySelector<HTMLInputElement>('[type=date]');
    if (date) date.value = '';
    actions.answer(question.id, box.checked ? NOT_APPLICABLE : undefined);
  };
