import { NO_ERRORS, missingAnswer } from '../validation-error.js';
import { choiceOf, choiceParts, choicesSchema } from './single-choice.js';
import type { QuestionType } from '../question-types.js';
import type { RankingQuestion } from '../types.js';

export const ranking: QuestionType<RankingQuestion> = {
  normalize: (_question, answer) => answer,
  accepts: ({ choices }, value) =>
    Array.isArray(value) &&
    value.length === choices.length &&
    new Set(value).size === value.length &&
    value.every((item: unknown) => choiceOf(choices, item)),
  validate: () => NO_ERRORS,
  missing: missingAnswer,
  summary: ({ choices }, answer) =>
    choiceParts(choices, Array.isArray(answer) ? answer : []).flatMap((part, index) =>
      part.kind === 'text' ? [{ kind: 'rank', rank: index + 1, text: part.text }] : [],
    ),
  schema: ({ choices }) => ({
    type: 'array',
    items: choicesSchema(choices),
    uniqueItems: true,
    minItems: choices.length,
    maxItems: choices.length,
  }),
};
