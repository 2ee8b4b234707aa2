import { html } from '../rendering/html.js';
import {
  NOT_APPLICABLE,
  notApplicableWords,
  type Choice,
  type ChoiceValue,
  type LocalText,
  type NotApplicable,
  type Question,
  type ScaleRange,
} from '../engine/index.js';
import type { ViewContext } from './view-types.js';
import { labelText, words } from './words.js';

/** A value that can be chosen. */
export interface Option<Value = ChoiceValue | boolean> {
  readonly value: Value;
  readonly words: LocalText;
  /** What is shown, where it is more than the words. */
  readonly label?: unknown;
  readonly choice?: Choice;
}
export type Options<Value = ChoiceValue | boolean> = readonly Option<Value>[];

export const choiceOptions = (
  choices: readonly Choice[],
  context: ViewContext,
): Options<ChoiceValue> =>
  choices.map((choice) => ({
    value: choice.value,
    words: context.text(choice.label),
    choice,
  }));

/** "1 – Very dissatisfied"; in a row the dash gives way to a new line. */
export const stepOptions = (
  { min, max, labels }: ScaleRange,
  context: ViewContext,
): Options<number> =>
  Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index;
    const label = labels[value];
    return {
      value,
      words: { text: `${value}`, language: context.language },
      ...(label !== undefined && {
        label: html`${value}<span class="dash"> – </span><span>${labelText(label, context)}</span>`,
      }),
    };
  });

/** The options, then "not applicable" where the question has it. */
export const withNotApplicable = <Value>(
  options: Options<Value>,
  question: Question,
  context: ViewContext,
): Options<Value | NotApplicable> =>
  question.notApplicable === false
    ? options
    : [...options, { value: NOT_APPLICABLE, words: notApplicableWords(question, context) }];

export const optionLabel = (
  { label, words: own }: Pick<Option, 'label' | 'words'>,
  context: ViewContext,
) => label ?? words(own, context);

/** The option that a field's value stands for; values keep their type, fields hold strings. */
export const optionOf = <Value>(options: Options<Value>, value: string) =>
  options.find((option) => String(option.value) === value);
