import { NO_ERRORS, missingAnswer } from '../validation-error.js';
import type { QuestionType } from '../question-types.js';
import type { Choice, JsonSchema, SingleChoiceQuestion, SummaryPart } from '../types.js';

/** The choice with this untrusted value. */
export const choiceOf = (choices: readonly Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice.value === value);

/** The labels of these values; nothing for a value that no choice has. */
export const choiceParts = (
  choices: readonly Choice[],
  values: readonly unknown[],
): readonly SummaryPart[] =>
  values.flatMap((value) => {
    const choice = choiceOf(choices, value);
    return choice ? [{ kind: 'text', text: choice.label }] : [];
  });

export const choicesSchema = (choices: readonly Choice[]): JsonSchema => ({
  enum: choices.map((choice) => choice.value),
});

export const singleChoice: QuestionType<SingleChoiceQuestion> = {
  normalize: (_question, answer) => answer,
  accepts: ({ choices }, value) => choiceOf(choices, value) !== undefined,
  validate: () => NO_ERRORS,
  missing: missingAnswer,
  summary: ({ choices }, answer) => choiceParts(choices, [answer]),
  schema: ({ choices }) => choicesSchema(choices),
};
