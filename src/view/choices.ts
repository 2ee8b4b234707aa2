import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NOT_APPLICABLE, type Choice, type LocalText, type Question } from '../engine/index.js';
import { partId, questionNodeId } from './ids.js';
import { invalid } from './question-frame.js';
import type { QuestionView, ViewContext } from './view-types.js';
import { labelText, say, words } from './words.js';

export interface ChoiceField {
  readonly type: 'radio' | 'checkbox';
  readonly label: unknown;
  readonly checked: boolean;
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  readonly invalid?: 'true';
  /** Shown in the card, but no part of the name. */
  readonly image?: unknown;
  readonly hint?: unknown;
  /** Part names of the input. */
  readonly part?: string;
  readonly change?: (checked: boolean, input: HTMLInputElement) => void;
}

/** One radio or checkbox; the whole label is the target. */
export const choice = (field: ChoiceField) => {
  const { type, label, checked, change } = field;
  const changed =
    change &&
    (({ target }: Event) => {
      const input = target as HTMLInputElement;
      change(input.checked, input);
    });
  return html`<label part=${checked ? 'choice checked' : 'choice'}
    ><input
      type=${type}
      part=${field.part ?? 'choice-input'}
      id=${ifDefined(field.id)}
      name=${ifDefined(field.name)}
      value=${field.value ?? 'on'}
      aria-labelledby=${ifDefined(field.labelledBy)}
      aria-describedby=${ifDefined(field.describedBy)}
      aria-invalid=${ifDefined(field.invalid)}
      .checked=${checked}
      @change=${changed}
    />${field.image}<span part="choice-label" id=${ifDefined(field.labelledBy)}>${label}</span
    >${field.hint}</label
  >`;
};

/** The choices of a list, each as radio or checkbox; `after` gives what a choice opens. */
export const choiceList = (
  type: 'radio' | 'checkbox',
  view: QuestionView,
  context: ViewContext,
  choices: readonly Choice[],
  isChecked: (item: Choice) => boolean,
  after: (item: Choice) => unknown,
) => {
  const { id } = view.question;
  const item = (each: Choice, position: number) => {
    const { value, label, image, hint } = each;
    // Hint and image describe a choice; its name is the label alone.
    const part = (name: string) => partId(id, 'choice', `${position}`, name);
    const src = image && context.imageUrl(image.src);
    const hasHint = hint !== undefined;
    return html`${choice({
      type,
      name: questionNodeId(id),
      value: String(value),
      label: labelText(label, context),
      checked: isChecked(each),
      invalid: invalid(view),
      ...((src || hasHint) && {
        labelledBy: part('label'),
        describedBy: `${src ? part('image') : ''} ${hasHint ? part('hint') : ''}`.trim(),
        image: src
          ? html`<img
              part="choice-image"
              id=${part('image')}
              src=${src}
              alt=${context.text(image!.alt).text}
            />`
          : undefined,
        hint: hasHint
          ? html`<span class="choice-hint" id=${part('hint')}>${labelText(hint, context)}</span>`
          : undefined,
      }),
    })}${after(each)}`;
  };
  return html`<div class=${choices.some(({ image }) => image) ? 'choices images' : 'choices'}>
    ${choices.map(item)}${notApplicableChoice(type, view, context)}
  </div>`;
};

/** The document's wording of "not applicable", or the built-in one. */
export const notApplicableText = ({ notApplicable }: Question, context: ViewContext): LocalText =>
  typeof notApplicable === 'boolean' ? context.say('not-applicable') : context.text(notApplicable);

const notApplicableField = ({ question, answer }: QuestionView, context: ViewContext) => ({
  label: words(notApplicableText(question, context), context),
  checked: answer === NOT_APPLICABLE,
});

/** "Not applicable" as the last choice of a set. */
export const notApplicableChoice = (
  type: 'radio' | 'checkbox',
  view: QuestionView,
  context: ViewContext,
) =>
  view.question.notApplicable === false
    ? undefined
    : choice({
        ...notApplicableField(view, context),
        type,
        name: questionNodeId(view.question.id),
        value: NOT_APPLICABLE,
        invalid: invalid(view),
      });

/** "Not applicable" after a field: a checkbox that clears it, described by the label `labelId`. */
export const notApplicableBox = (view: QuestionView, context: ViewContext, labelId?: string) =>
  view.question.notApplicable === false
    ? undefined
    : html`<p class="or">${say(context, 'or')}</p>
        ${choice({
          ...notApplicableField(view, context),
          type: 'checkbox',
          describedBy: labelId,
          change: (checked, box) => {
            // A date that is only half there has no value to replace; it has to be emptied by hand.
            const field = box.closest('[data-question]')!.querySelector('input')!;
            if (checked && field !== box) field.value = '';
            context.actions.answer(view.question.id, checked ? NOT_APPLICABLE : undefined);
          },
        })}`;
