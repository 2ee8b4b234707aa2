import { choiceWords } from './single-choice.js';
import type { QuestionType } from './question-type.js';
import type { RankingQuestion } from '../document/survey.js';

export const ranking: QuestionType<RankingQuestion> = {
  accepts: (question, value) =>
    Array.isArray(value) &&
    value.length === question.choices.length &&
    question.choices.every((choice) => value.includes(choice.value)),
  summary: (question, answer, speaker) =>
    choiceWords(question, answer, speaker).map(({ text, language }, index) => ({
      text: `${index + 1}. ${text}`,
      language,
    })),
};
