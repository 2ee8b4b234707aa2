import { NOT_APPLICABLE, type Condition, type QuestionId } from '../document/survey.js';
import type { Answer } from './answers.js';

/**
 * Does the condition hold? Strict equality; without an answer every
 * comparison is false, and `notEquals` is the opposite of `equals`.
 * @param answerOf the normalized answer of a visible question, else `undefined`
 */
export const holds = (
  condition: Condition,
  answerOf: (id: QuestionId) => Answer | undefined,
): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, answerOf));
  if ('any' in condition) return condition.any.some((part) => holds(part, answerOf));
  if ('not' in condition) return !holds(condition.not, answerOf);
  const answer = answerOf(condition.question);
  if ('notEquals' in condition) return answer !== condition.notEquals;
  if (answer === undefined) return false;
  if ('equals' in condition) return answer === condition.equals;
  if ('in' in condition) return (condition.in as readonly unknown[]).includes(answer);
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes);
  if ('atLeast' in condition)
    return isComparable(answer, condition.atLeast) && answer >= condition.atLeast;
  if ('atMost' in condition)
    return isComparable(answer, condition.atMost) && answer <= condition.atMost;
  return true; // `answered`
};

const isComparable = (answer: Answer, bound: number | string): answer is number | string =>
  typeof answer === typeof bound && answer !== NOT_APPLICABLE;
