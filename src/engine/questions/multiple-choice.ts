import { choiceOf, choiceWords } from './single-choice.js';
import type { QuestionType } from '../question-types.js';
import type { MultipleChoiceQuestion } from '../types.js';

export const multipleChoice: QuestionType<MultipleChoiceQuestion> = {
  accepts: (question, value) => {
    if (!Array.isArray(value)) return false;
    const selected = new Set(value.map((item: unknown) => choiceOf(question, item)));
    return (
      selected.size === value.length &&
      !selected.has(undefined) &&
      (selected.size < 2 || ![...selected].some((choice) => choice?.exclusive))
    );
  },
  normalize: ({ choices }, answer) => {
    if (!Array.isArray(answer)) return answer;
    const selected = choices.filter(({ value }) => answer.includes(value));
    const exclusive = selected.find((choice) => choice.exclusive);
    const values = (exclusive ? [exclusive] : selected).map(({ value }) => value);
    return values.length > 0 ? values : undefined;
  },
  faults: (question, answer) => {
    if (!Array.isArray(answer)) return [];
    const { minSelected: min = 0, maxSelected: max = Infinity } = question;
    const count = answer.length;
    if (count > max) return [['too-many', { max, count }]];
    return count >= min || choiceOf(question, answer[0])?.exclusive
      ? []
      : [['too-few', { min, count }]];
  },
  summary: choiceWords,
};
