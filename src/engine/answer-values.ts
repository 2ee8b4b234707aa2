import type { Choice, ChoiceValue, Question, ScaleRange } from './types.js';

/** More steps than this are a number question. */
export const mostSteps = 11;

/** The steps of a range; `undefined` when it is not a good range. */
export function stepsOfRange({ min, max }: Partial<ScaleRange>): readonly number[] | undefined {
  if (min === undefined || max === undefined) return undefined;
  const count = max - min + 1;
  if (count < 2 || count > mostSteps) return undefined;
  return Array.from({ length: count }, (_, index) => min + index);
}

function valuesOf(choices: readonly Partial<Choice>[] = []): readonly ChoiceValue[] | undefined {
  const values = choices.flatMap(({ value }) => value ?? []);
  return values.length > 0 && values.length === choices.length ? values : undefined;
}

/**
 * The single values that answers to a question are made of (of a matrix: in each row), without
 * "not applicable". `undefined`: no closed list, or a question whose list is faulty.
 */
export function answerValues(
  question: Partial<Question>,
): readonly (ChoiceValue | boolean)[] | undefined {
  switch (question.type) {
    case 'scale':
      return stepsOfRange(question);
    case 'yes-no':
      return [true, false];
    case 'consent':
      return [true];
    case 'matrix':
      if (question.range) return stepsOfRange(question.range);
      return valuesOf(question.choices);
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return valuesOf(question.choices);
    default:
      return undefined;
  }
}
