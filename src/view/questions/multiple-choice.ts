import { NOT_APPLICABLE, type MultipleChoiceQuestion } from '../../engine/index.js';
import { choiceQuestion, isChosen } from '../choices.js';
import { choiceOptions, type Option } from '../options.js';
import type { QuestionViewOf } from '../question-frame.js';
import type { ViewContext } from '../view-types.js';

/** Only "not applicable" is no choice of the document's. */
const isExclusive = ({ choice }: Option) => choice?.exclusive ?? true;

/** Checkboxes. An exclusive choice, and "not applicable", clear the others and are cleared by them. */
export const multipleChoice = (
  view: QuestionViewOf<MultipleChoiceQuestion>,
  context: ViewContext,
) => {
  const { id, choices } = view.question;
  const { actions, say } = context;
  return choiceQuestion(
    view,
    context,
    choiceOptions(choices, context),
    {
      type: 'checkbox',
      className: choices.some(({ image }) => image) ? 'images' : '',
    },
    (option, options, checked) => {
      const alone = checked && isExclusive(option);
      const others = options.filter((other) => other !== option && isChosen(view, other));
      const kept = others.filter((other) => !checked || !(alone || isExclusive(other)));
      const removed = others.find((other) => !kept.includes(other));
      if (removed)
        actions.announce(
          (alone ? say('choices-cleared') : say('exclusive-cleared', { label: removed.words.text }))
            .text,
        );
      const values = options
        .filter((other) => kept.includes(other) || (checked && other === option))
        .map(({ value }) => value);
      if (values.includes(NOT_APPLICABLE)) actions.answer(id, NOT_APPLICABLE);
      else actions.answer(id, values.length ? values : undefined);
    },
  );
};
