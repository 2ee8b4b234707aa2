import { html } from 'lit';
import {
  NOT_APPLICABLE,
  notApplicableWords,
  type MatrixQuestion,
  type ScaleRange,
} from '../../engine/index.js';
import { own } from '../../engine/record.js';
import { words } from '../parts/texts.js';
import { box } from './blanks.js';
import type { PrintContext, PrintedQuestion } from './print-view-types.js';
import { stepsOf } from './printed-scale.js';
import { instruction, say, textOf } from './printed-words.js';

interface Column {
  readonly value: unknown;
  readonly head: unknown;
}

const stepHead = ({ labels }: ScaleRange, value: number, context: PrintContext) => {
  const label = labels[value];
  return label === undefined
    ? value
    : html`<span class="number">${value}</span> ${textOf(label, context)}`;
};

const columnsOf = (question: MatrixQuestion, context: PrintContext): readonly Column[] => {
  const { range, choices = [], notApplicable } = question;
  return [
    ...(range
      ? stepsOf(range).map((value) => ({ value, head: stepHead(range, value, context) }))
      : choices.map(({ value, label }) => ({ value, head: textOf(label, context) }))),
    ...(notApplicable === false
      ? []
      : [{ value: NOT_APPLICABLE, head: words(notApplicableWords(question, context), context) }]),
  ];
};

/**
 * A table: a box in each cell, the heads again on each sheet.
 * @param labelledBy id of the question's label
 */
export const printedMatrix = (
  { question, answer }: PrintedQuestion<MatrixQuestion>,
  context: PrintContext,
  labelledBy: string,
) => {
  const columns = columnsOf(question, context);
  const answers = (answer ?? {}) as Readonly<Record<string, unknown>>;
  // On a narrow screen the table moves sideways by itself, and can be moved by keys.
  return html`${instruction(say(context, 'choose-row'))}
    <div class="table" role="group" aria-labelledby=${labelledBy} tabindex="0">
      <table aria-labelledby=${labelledBy}>
        <thead>
          <tr>
            <td></td>
            ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${question.rows.map(
            ({ id, label }) =>
              html`<tr>
                <th scope="row">${textOf(label, context)}</th>
                ${columns.map(
                  ({ value }) =>
                    html`<td>${box('square', own(answers, id) === value, context)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
};
