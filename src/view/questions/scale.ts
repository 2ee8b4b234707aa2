import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  NOT_APPLICABLE,
  type ScaleQuestion,
  type ScaleRange,
  type Text,
} from '../../engine/index.js';
import { notApplicableChoice } from '../choices.js';
import { questionNodeId } from '../ids.js';
import { groupQuestion, invalid, removeAnswer, type QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';
import { labelText } from '../words.js';

/** More steps than this stand in a row only where there is room for them. */
const FEW = 7;

export const steps = ({ min, max }: ScaleRange): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

export const stepLabel = ({ labels }: ScaleRange, step: number): Text | undefined =>
  Object.hasOwn(labels, step) ? labels[step] : undefined;

/** "1 – Very dissatisfied"; in a row the dash gives way to a new line. */
export const stepWords = (range: ScaleRange, step: number, context: ViewContext) => {
  const label = stepLabel(range, step);
  return label === undefined
    ? step
    : html`${step}<span class="dash"> – </span><span>${labelText(label, context)}</span>`;
};

const layout = (range: ScaleRange) => {
  const all = steps(range);
  if (all.length <= FEW) return 'few';
  // Many steps leave room for words at the ends only.
  return all.slice(1, -1).some((step) => stepLabel(range, step) !== undefined) ? 'list' : 'many';
};

/** Radios in a row, ends in words; a list where the row has no room. */
export const scale = (view: QuestionViewOf<ScaleQuestion>, context: ViewContext) => {
  const { question, answer } = view;
  const name = questionNodeId(question.id);
  const isInvalid = invalid(view);
  // Pages hold hundreds of these: one flat template for a step, no listener of its own.
  const options = steps(question).map(
    (step) =>
      html`<label part=${answer === step ? 'choice scale-option checked' : 'choice scale-option'}
        ><input
          type="radio"
          part="choice-input"
          name=${name}
          value=${step}
          aria-invalid=${ifDefined(isInvalid)}
          .checked=${answer === step}
        /><span part="choice-label">${stepWords(question, step, context)}</span></label
      >`,
  );
  return groupQuestion(
    view,
    context,
    html`<div part="scale" class=${layout(question)}>${options}</div>
      ${
        question.notApplicable === false
          ? undefined
          : html`<div class="choices">${notApplicableChoice('radio', view, context)}</div>`
      }${removeAnswer(view, context)}`,
    ({ value }) =>
      context.actions.answer(question.id, value === NOT_APPLICABLE ? value : Number(value)),
  );
};
