import { NOT_APPLICABLE, type Question } from '../engine/index.js';

/** "Not applicable": 0, or minus where 0 is a step of the scale. */
const NONE = '0';
const NONE_BESIDE_ZERO = '-';

/** The steps of a scale, or of a matrix that has some, where they can be typed. */
const stepsOf = (question: Question) => {
  const range =
    question.type === 'scale' ? question : question.type === 'matrix' ? question.range : undefined;
  return range && range.min >= 0 ? range : undefined;
};

/** Is this the box for "not applicable"? After a field it has no value of its own. */
export const isNotApplicableBox = (
  { type, value }: HTMLInputElement,
  question: Question,
): boolean =>
  value === NOT_APPLICABLE ||
  (type === 'checkbox' && question.type !== 'multiple-choice' && question.type !== 'consent');

/** The key that chooses one of the radios or checkboxes of a set. */
interface AnswerKey {
  readonly key: string;
  readonly input: HTMLInputElement;
  /** It is a step of a scale: the key is what it is called. */
  readonly isOwnName: boolean;
}

/**
 * The keys of one set of radios or checkboxes: a step of a scale has its own number, any other
 * choice its place from 1.
 */
export const keysOf = (
  inputs: readonly HTMLInputElement[],
  question: Question,
): readonly AnswerKey[] => {
  const steps = stepsOf(question);
  const none = steps?.min === 0 ? NONE_BESIDE_ZERO : NONE;
  return inputs.map((input, index) => {
    if (isNotApplicableBox(input, question)) return { key: none, input, isOwnName: false };
    const key = steps ? input.value : `${index + 1}`;
    return { key, input, isOwnName: steps !== undefined };
  });
};

/**
 * The key that is meant by what was typed in this set before, and now. Two digits are one number
 * where there is such a choice; in a set of checkboxes each digit is one of them.
 */
export const keyTyped = (
  before: string,
  typed: string,
  keys: readonly AnswerKey[],
): AnswerKey | undefined => {
  const isOneOf = keys.some(({ input }) => input.type === 'radio');
  const wanted = isOneOf ? [before + typed, typed] : [typed];
  return wanted
    .map((each) => keys.find(({ key }) => key === each))
    .find((found) => found !== undefined);
};
