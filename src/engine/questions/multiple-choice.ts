import { choiceOf, choiceWords } from './single-choice.js';
import type { QuestionType } from './question-type.js';
import type { MultipleChoiceQuestion } from '../document/survey.js';

/** What is chosen, in the document's order: each once, and an exclusive choice alone. */
const selected = ({ choices }: MultipleChoiceQuestion, answer: readonly unknown[]) => {
  const chosen = choices.filter(({ value }) => answer.includes(value));
  const exclusive = chosen.find((choice) => choice.exclusive);
  return (exclusive ? [exclusive] : chosen).map(({ value }) => value);
};

export const multipleChoice: QuestionType<MultipleChoiceQuestion> = {
  accepts: (question, value) =>
    Array.isArray(value) && selected(question, value).length === value.length,
  normalize: (question, answer) => {
    if (!Array.isArray(answer)) return answer;
    const values = selected(question, answer);
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
