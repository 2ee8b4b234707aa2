import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import type { ScaleQuestion, ScaleRange } from '../../engine/index.js';
import { box } from './blanks.js';
import type { PrintContext, PrintedQuestion } from './print-view-types.js';
import { notApplicable } from './printed-choices.js';
import { textOf } from './printed-words.js';

/** The steps of a range, in order. */
export const stepsOf = ({ min, max }: ScaleRange): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** Have steps between the ends words, too? */
const isWorded = ({ labels, min, max }: ScaleRange) =>
  Object.keys(labels).some((step) => step !== String(min) && step !== String(max));

/** A row of boxes under their numbers; the words of the ends beside it, all others under their box. */
export const printedScale = (printed: PrintedQuestion<ScaleQuestion>, context: PrintContext) => {
  const { question, answer } = printed;
  const step = (value: number) =>
    html`<li>
      <span class="step"
        ><span class="number">${value}</span>${box('square', answer === value, context)}</span
      >${when(
        question.labels[value],
        (label) => html`<span class="end">${textOf(label, context)}</span>`,
      )}
    </li>`;
  return html`<div class="row">
    <ul class=${isWorded(question) ? 'scale worded' : 'scale'} role="list">
      ${stepsOf(question).map(step)}
    </ul>
    ${notApplicable(printed, context)}
  </div>`;
};
