import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import {
  NOT_APPLICABLE,
  notApplicableWords,
  type Choice,
  type ChoiceValue,
  type ResolvedText,
  type NotApplicable,
  type Question,
  type ScaleRange,
} from '../../engine/index.js';
import type { ViewContext } from '../view-types.js';
import { labelText, words } from './texts.js';

/** A value that can be chosen. */
export interface AnswerOption<Value = ChoiceValue | boolean> {
  readonly value: Value;
  readonly words: ResolvedText;
  /** What is shown, where it is more than the words. */
  readonly label?: unknown;
  readonly choice?: Choice;
}
export type AnswerOptions<Value = ChoiceValue | boolean> = readonly AnswerOption<Value>[];

export const choiceOptions = (
  choices: readonly Choice[],
  context: ViewContext,
): AnswerOptions<ChoiceValue> =>
  choices.map((choice) => ({
    value: choice.value,
    words: context.text(choice.label),
    choice,
  }));

/** "1 – Very dissatisfied"; where the steps are cells in a row, number and words stand apart. */
export const stepOptions = (
  { min, max, labels }: ScaleRange,
  context: ViewContext,
): AnswerOptions<number> =>
  Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index;
    const label = labels[value];
    return {
      value,
      words: { text: `${value}`, language: context.language },
      label: html`<span class="number">${value}</span>${when(
          label,
          (text) =>
            html`<span class="dash"> – </span
              ><span class="words">${labelText(text, context)}</span>`,
        )}`,
    };
  });

/** The options, then "not applicable" where the question has it. */
export const withNotApplicable = <Value>(
  options: AnswerOptions<Value>,
  question: Question,
  context: ViewContext,
): AnswerOptions<Value | NotApplicable> =>
  question.notApplicable === false
    ? options
    : [...options, { value: NOT_APPLICABLE, words: notApplicableWords(question, context) }];

export const optionLabel = (
  { label, words: own }: Pick<AnswerOption, 'label' | 'words'>,
  context: ViewContext,
) => label ?? words(own, context);

/** The option that a field's value stands for; values keep their type, fields hold strings. */
export const optionOf = <Value>(options: AnswerOptions<Value>, value: string) =>
  options.find((option) => String(option.value) === value);
