import { choiceOf, choiceWords } from './single-choice.js';
import type { QuestionType } from '../question-types.js';
import type { RankingQuestion } from '../types.js';

export const ranking: QuestionType<RankingQuestion> = {
  accepts: (question, value) =>
    Array.isArray(value) &&
    value.length === question.choices.length &&
    new Set(value).size === value.length &&
    value.every((item: unknown) => choiceOf(question, item)),
  summary: (question, answer, speaker) =>
    choiceWords(question, answer, speaker).map(({ text, language }, index) => ({
      text: `${index + 1}. ${text}`,
      language,
    })),
};
