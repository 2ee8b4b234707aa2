import type { QuestionType, Speaker } from './question-type.js';
import type { Choice, SingleChoiceQuestion } from '../document/survey.js';

interface WithChoices {
  readonly choices?: readonly Choice[];
}

/** The choice with this untrusted value. */
export const choiceOf = ({ choices }: WithChoices, value: unknown): Choice | undefined =>
  choices?.find((choice) => choice.value === value);

/** The labels of the chosen values; nothing for a value that no choice has. */
export const choiceWords = (question: WithChoices, answer: unknown, { text }: Speaker) =>
  [answer].flat().flatMap((value) => {
    const choice = choiceOf(question, value);
    return choice ? [text(choice.label)] : [];
  });

export const singleChoice: QuestionType<SingleChoiceQuestion> = {
  accepts: (question, value) => choiceOf(question, value) !== undefined,
  summary: choiceWords,
};
