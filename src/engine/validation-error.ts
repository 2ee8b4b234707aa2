import type { Answer, Params, Question, ValidationCode, ValidationError } from './types.js';

export const NO_ERRORS: readonly ValidationError[] = [];

/** One validation error of a question. */
export const fault = (
  question: Pick<Question, 'id'>,
  code: ValidationCode,
  params: Params = {},
): ValidationError => ({ questionId: question.id, code, params });

/** `missing` of the question types that are answered as a whole. */
export const missingAnswer = (
  _question: Question,
  answer: Answer | undefined,
): readonly undefined[] => (answer === undefined ? [undefined] : []);
