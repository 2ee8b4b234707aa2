import { NOT_APPLICABLE, type MultipleChoiceQuestion } from '../../engine/index.js';
import { choiceQuestion, isChosen } from '../parts/choice-fields.js';
import { choiceOptions, type AnswerOption } from '../parts/options.js';
import type { QuestionViewOf } from '../parts/question-frame.js';
import type { ViewContext } from '../view-types.js';

/** Only "not applicable" is no choice of the document's. */
const isExclusive = ({ choice }: AnswerOption) => choice?.exclusive ?? true;

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
    { type: 'checkbox' },
    (option, options, checked) => {
      const others = options.filter((other) => other !== option && isChosen(view, other));
      const removed = others.filter(
        (other) => checked && (isExclusive(option) || isExclusive(other)),
      );
      if (removed.length) {
        const label = removed.map(({ words }) => words.text).join(', ');
        actions.announce(say('exclusive-cleared', { label }));
      }
      const values = options
        .filter((each) =>
          each === option ? checked : others.includes(each) && !removed.includes(each),
        )
        .map(({ value }) => value);
      if (values.includes(NOT_APPLICABLE)) actions.answer(id, NOT_APPLICABLE);
      else actions.answer(id, values.length ? values : undefined);
    },
  );
};
