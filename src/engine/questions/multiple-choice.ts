import { NO_ERRORS, fault, missingAnswer } from '../validation-error.js';
import { choiceOf, choiceParts, choicesSchema } from './single-choice.js';
import type { QuestionType } from '../question-types.js';
import type { MultipleChoiceQuestion } from '../types.js';

export const multipleChoice: QuestionType<MultipleChoiceQuestion> = {
  normalize: ({ choices }, answer) => {
    if (!Array.isArray(answer)) return answer;
    const selected = choices.filter((choice) => answer.includes(choice.value));
    const exclusive = selected.find((choice) => choice.exclusive);
    const values = (exclusive ? [exclusive] : selected).map((choice) => choice.value);
    return values.length > 0 ? values : undefined;
  },
  accepts: ({ choices }, value) => {
    if (!Array.isArray(value) || value.length > choices.length) return false;
    const selected = value.map((item: unknown) => choiceOf(choices, item));
    return (
      !selected.includes(undefined) &&
      new Set(selected).size === selected.length &&
      (selected.length < 2 || !selected.some((choice) => choice?.exclusive))
    );
  },
  validate: (question, answer) => {
    if (!Array.isArray(answer)) return NO_ERRORS;
    const { choices, minSelected = 0, maxSelected = Infinity } = question;
    const count = answer.length;
    if (count > maxSelected) return [fault(question, 'too-many', { max: maxSelected, count })];
    if (count >= minSelected || choiceOf(choices, answer[0])?.exclusive) return NO_ERRORS;
    return [fault(question, 'too-few', { min: minSelected, count })];
  },
  missing: missingAnswer,
  summary: ({ choices }, answer) => (Array.isArray(answer) ? choiceParts(choices, answer) : []),
  schema: ({ choices, maxSelected }) => ({
    type: 'array',
    items: choicesSchema(choices),
    uniqueItems: true,
    minItems: 1,
    maxItems: maxSelected ?? choices.length,
  }),
};
