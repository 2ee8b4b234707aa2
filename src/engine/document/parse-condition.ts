import { answerValue, answerValues } from './answer-values.js';
import type { QuestionParts } from './question-parts.js';
import { listed, string } from './read-values.js';
import { exactlyOne, list, object, optional, report, required, wrongType } from './reader.js';
import type { AnyFields, Reader } from './reader.js';
import { isRecord } from '../record.js';
import { NOT_APPLICABLE } from './survey.js';
import type { Condition, ConditionValue } from './survey.js';

/** Deeper nesting is a fault: it must not exhaust the stack. */
const deepest = 32;

/** Conditions that hold other conditions. */
export const combinations = ['all', 'any', 'not'];

/** The comparisons that fit a question, each with the reader of its value. */
export function comparisons(question: QuestionParts): AnyFields {
  const { type, notApplicable } = question;
  const isMatrix = type === 'matrix';
  const isStatement = type === 'statement';
  const isMultiple = type === 'multiple-choice';
  const isOneValue = !(isMatrix || isStatement || isMultiple || type === 'ranking');
  const isOrdered =
    type === 'number' ||
    type === 'date' ||
    (isOneValue && answerValues(question)?.every((one) => typeof one === 'number'));
  const value = answerValue(question);
  // "Not applicable" is a plain value, also where the other answers are lists.
  const offered = listed([NOT_APPLICABLE]);
  const answer: Reader<ConditionValue> = (raw, place) =>
    (isOneValue && !(notApplicable && raw === NOT_APPLICABLE) ? value : offered)(raw, place);
  return {
    ...((isOneValue || (notApplicable && !isMatrix)) && {
      equals: optional(answer),
      notEquals: optional(answer),
      in: optional(list(answer, 'empty')),
    }),
    ...(isMultiple && { includes: optional(value) }),
    ...(isOrdered && { atLeast: optional(value), atMost: optional(value) }),
    ...(!isStatement && { answered: optional(listed([true])) }),
  } as AnyFields;
}

const earlierQuestion: Reader<string> = (value, place) => {
  const { questions } = place.reading;
  const id = string(value, place);
  return id === undefined || questions.has(id)
    ? id
    : report(place, 'no-earlier-question', id, { allowed: questions.keys() });
};
const aboutQuestion = { question: required(earlierQuestion) };

const conditionAt =
  (depth: number): Reader<Condition> =>
  (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object');
    if (depth > deepest) return report(place, 'out-of-range', depth, { max: deepest });
    const read = (fields: AnyFields, raw = value) => object(fields)(raw, place) as Condition;
    for (const form of combinations)
      if (Object.hasOwn(value, form)) {
        const inner: Reader<object> = conditionAt(depth + 1);
        return read({ [form]: required<object>(form === 'not' ? inner : list(inner, 'empty')) });
      }
    const question = place.reading.questions.get(value.question as string)?.[0];
    // What can be compared is known only together with the question.
    if (!question?.type) return read(aboutQuestion, { question: value.question });
    const fields = comparisons(question);
    exactlyOne(value, Object.keys(fields), place);
    return read({ ...aboutQuestion, ...fields });
  };

/** A condition on questions that stand earlier in the document. */
export const condition = conditionAt(1);
