import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  NOT_APPLICABLE,
  type ChoiceValue,
  type MatrixAnswer,
  type MatrixQuestion,
  type Row,
} from '../../engine/index.js';
import { truth } from '../aria.js';
import { choice, notApplicableText } from '../choices.js';
import { errorMessage, errorsAt } from '../errors.js';
import { partId } from '../ids.js';
import { groupQuestion, isInvalid, removeAnswer, type QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';
import { labelText, words } from '../words.js';
import { steps, stepWords } from './scale.js';

/** More columns than this are shown as cards at every width. */
const WIDE = 8;

interface Column {
  readonly value: ChoiceValue;
  readonly label: unknown;
}

const columnsOf = (question: MatrixQuestion, context: ViewContext): readonly Column[] => [
  ...(question.choices ?? []).map(({ value, label }) => ({
    value,
    label: labelText(label, context),
  })),
  ...(question.range
    ? steps(question.range).map((step) => ({
        value: step,
        label: stepWords(question.range!, step, context),
      }))
    : []),
  ...(question.notApplicable === false
    ? []
    : [{ value: NOT_APPLICABLE, label: words(notApplicableText(question, context), context) }]),
];

/**
 * Named sets of radios drawn as a grid, not a table: each row is a fieldset named by the row's
 * label, each radio is named by its column. Where there is no room the rows become cards.
 */
export const matrix = (view: QuestionViewOf<MatrixQuestion>, context: ViewContext) => {
  const { question } = view;
  const { id, rows } = question;
  const answer: MatrixAnswer =
    typeof view.answer === 'object' && !Array.isArray(view.answer)
      ? (view.answer as MatrixAnswer)
      : {};
  const columns = columnsOf(question, context);

  const rowFieldset = (row: Row) => {
    const name = partId(id, 'row', row.id);
    const errors = errorsAt(view, 'answer', row.id);
    const given = Object.hasOwn(answer, row.id) ? answer[row.id] : undefined;
    return html`<fieldset
      id=${name}
      part=${errors.length ? 'matrix-row invalid' : 'matrix-row'}
      aria-describedby=${ifDefined(errors.length ? name + ':error' : undefined)}
    >
      <legend>${labelText(row.label, context)}</legend>
      ${columns.map(({ value, label }) =>
        choice({
          type: 'radio',
          name,
          value: String(value),
          label,
          checked: value === given,
          invalid: truth(errors.length > 0 || isInvalid(view)),
        }),
      )}${errorMessage(errors, name + ':error', context)}
    </fieldset>`;
  };

  return groupQuestion(
    view,
    context,
    html`<div part="matrix" class=${columns.length > WIDE ? 'cards' : 'grid'}>
        <div class="heads" aria-hidden="true">
          <span></span>${columns.map(({ label }) => html`<span>${label}</span>`)}
        </div>
        ${rows.map(rowFieldset)}
      </div>
      ${removeAnswer(view, context)}`,
    ({ name, value }) => {
      const column = columns.find((item) => String(item.value) === value);
      const row = rows.find((item) => partId(id, 'row', item.id) === name);
      // A row may be called `constructor`: only own names count.
      if (column && row) {
        context.actions.answer(id, { ...answer, [row.id]: column.value });
      }
    },
  );
};
