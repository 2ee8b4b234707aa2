import {
  NOT_APPLICABLE,
  type Choice,
  type ChoiceValue,
  type MultipleChoiceQuestion,
} from '../../engine/index.js';
import { choiceList, notApplicableText } from '../choices.js';
import { commentField } from '../comment-field.js';
import { groupQuestion, type QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';

/** Checkboxes. An exclusive choice, and "not applicable", clear the others and are cleared by them. */
export const multipleChoice = (
  view: QuestionViewOf<MultipleChoiceQuestion>,
  context: ViewContext,
) => {
  const { question, answer } = view;
  const { id, choices } = question;
  const { actions } = context;
  const chosen: readonly ChoiceValue[] = Array.isArray(answer) ? answer : [];
  const isChosen = ({ value }: Choice) => chosen.includes(value);

  const change = ({ value, checked }: HTMLInputElement) => {
    const item = choices.find((choice) => String(choice.value) === value);
    const exclusive = item ? item.exclusive : value === NOT_APPLICABLE;
    const others = choices.filter((choice) => choice !== item && isChosen(choice));
    const kept = checked ? others.filter((choice) => !exclusive && !choice.exclusive) : others;
    const [removed] = others.filter((choice) => !kept.includes(choice));
    if (removed && exclusive) actions.announce(context.say('choices-cleared').text);
    else if (removed || (item && answer === NOT_APPLICABLE)) {
      const label = removed ? context.text(removed.label) : notApplicableText(question, context);
      actions.announce(context.say('exclusive-cleared', { label: label.text }).text);
    }
    const next = choices.filter((choice) => kept.includes(choice) || (checked && choice === item));
    const values = next.map((choice) => choice.value);
    actions.answer(id, !item && checked ? NOT_APPLICABLE : values.length ? values : undefined);
  };

  return groupQuestion(
    view,
    context,
    choiceList('checkbox', view, context, choices, isChosen, (item) =>
      item.other && isChosen(item) ? commentField(view, context, {}, 'other-comment') : undefined,
    ),
    change,
  );
};
