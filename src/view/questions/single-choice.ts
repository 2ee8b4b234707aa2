import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  direction,
  NOT_APPLICABLE,
  type Answer,
  type LocalText,
  type SingleChoiceQuestion,
} from '../../engine/index.js';
import { choiceList, notApplicableText } from '../choices.js';
import { commentField } from '../comment-field.js';
import { partId } from '../ids.js';
import {
  describedBy,
  fieldQuestion,
  groupQuestion,
  invalid,
  isInvalid,
  removeAnswer,
  type QuestionViewOf,
} from '../question-frame.js';
import type { ViewContext } from '../view-types.js';

/** The answer that a field's value stands for; values keep their type, fields hold strings. */
const answerOf = ({ choices }: SingleChoiceQuestion, value: string): Answer | undefined =>
  choices.find((choice) => String(choice.value) === value)?.value ??
  (value === NOT_APPLICABLE ? value : undefined);

const option = (
  { text, language }: LocalText,
  value: string,
  selected: boolean,
  context: ViewContext,
) => {
  const foreign = language === context.language ? undefined : language;
  return html`<option
    value=${value}
    lang=${ifDefined(foreign)}
    dir=${ifDefined(foreign === undefined ? foreign : direction(foreign))}
    .selected=${selected}
  >
    ${text}
  </option>`;
};

const dropdown = (view: QuestionViewOf<SingleChoiceQuestion>, context: ViewContext) => {
  const { question, answer } = view;
  const { id, choices, notApplicable } = question;
  return fieldQuestion(
    view,
    context,
    html`<select
      id=${partId(id, 'input')}
      part=${`select${isInvalid(view) ? ' invalid' : ''}`}
      aria-describedby=${ifDefined(describedBy(view))}
      aria-invalid=${ifDefined(invalid(view))}
      @change=${({ target }: Event) =>
        context.actions.answer(id, answerOf(question, (target as HTMLSelectElement).value))}
    >
      ${option(context.say('choose'), '', answer === undefined, context)}
      ${choices.map(({ label, value }) =>
        option(context.text(label), String(value), answer === value, context),
      )}
      ${
        notApplicable === false
          ? undefined
          : option(
              notApplicableText(question, context),
              NOT_APPLICABLE,
              answer === NOT_APPLICABLE,
              context,
            )
      }
    </select>`,
  );
};

/** Radios, or a native dropdown. */
export const singleChoice = (view: QuestionViewOf<SingleChoiceQuestion>, context: ViewContext) => {
  const { question, answer } = view;
  if (question.display === 'dropdown') return dropdown(view, context);
  return groupQuestion(
    view,
    context,
    html`${choiceList(
      'radio',
      view,
      context,
      question.choices,
      ({ value }) => answer === value,
      ({ other, value }) =>
        other && answer === value ? commentField(view, context, {}, 'other-comment') : undefined,
    )}${removeAnswer(view, context)}`,
    ({ value }) => context.actions.answer(question.id, answerOf(question, value)),
  );
};
