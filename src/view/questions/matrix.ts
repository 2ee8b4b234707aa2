import { html } from 'lit';
import type { MatrixAnswer, MatrixQuestion, Row } from '../../engine/index.js';
import { choice, setApart } from '../parts/choice-fields.js';
import { errorMessages, errorsAt } from '../parts/error-messages.js';
import { aboutField, aboutId } from '../parts/field.js';
import { rowNodeId } from '../ids.js';
import {
  choiceOptions,
  optionLabel,
  optionOf,
  stepOptions,
  withNotApplicable,
  type AnswerOption,
} from '../parts/options.js';
import {
  groupQuestion,
  isInvalid,
  isRequired,
  type QuestionViewOf,
} from '../parts/question-frame.js';
import { wordsFit } from '../parts/room.js';
import { stepsLook, type StepsLook } from '../parts/steps.js';
import type { ViewContext } from '../view-types.js';
import { labelText } from '../parts/texts.js';

/**
 * Named sets of radios drawn as a grid, not a table: each row is a fieldset named by the row's
 * label, each radio is named by its column. Where there is no room each row is drawn like a question.
 */
export const matrix = (view: QuestionViewOf<MatrixQuestion>, context: ViewContext) => {
  const { question } = view;
  const { id, rows, range, choices = [] } = question;
  const answer = (view.answer ?? {}) as MatrixAnswer;
  const own = range ? stepOptions(range, context) : choiceOptions(choices, context);
  const columns = withNotApplicable(own, question, context);
  const labels = Object.values(range?.labels ?? {}).map((label) => context.text(label).text);
  const heads = [...columns.map(({ words }) => words.text), ...labels];
  const isGrid = wordsFit(heads, 'grid', columns.length);
  const { className, ends }: StepsLook = range
    ? stepsLook(range, context, isGrid)
    : { className: '' };

  const rowFieldset = (row: Row) => {
    const nodeId = rowNodeId(id, row.id);
    const errors = errorsAt(view.errors, nodeId);
    const invalid = errors.length > 0;
    const radio = (column: AnswerOption) =>
      choice({
        type: 'radio',
        name: nodeId,
        value: String(column.value),
        label: optionLabel(column, context),
        // A row may be called `constructor`: only own names count.
        checked: Object.hasOwn(answer, row.id) && answer[row.id] === column.value,
        invalid: invalid || isInvalid(view),
        required: isRequired(view, context),
      });
    return html`<fieldset
      id=${nodeId}
      part=${invalid ? 'matrix-row invalid' : 'matrix-row'}
      aria-describedby=${aboutId(nodeId)}
    >
      <legend>${labelText(row.label, context)}</legend>
      ${aboutField(nodeId, errorMessages(errors, context))}
      <div class=${`choices ${className}`}>${own.map(radio)}${ends}</div>
      ${columns.slice(own.length).map((column) => setApart(radio(column), context))}
    </fieldset>`;
  };

  return groupQuestion(
    view,
    context,
    html`<div part="matrix" class=${isGrid ? 'grid' : ''}>
      <div class="heads" aria-hidden="true">
        <span></span>${columns.map((column) => html`<span>${optionLabel(column, context)}</span>`)}
      </div>
      ${rows.map(rowFieldset)}
    </div>`,
    ({ name, value }) => {
      const row = rows.find((each) => rowNodeId(id, each.id) === name)!;
      context.actions.answer(id, { ...answer, [row.id]: optionOf(columns, value)!.value });
    },
  );
};
