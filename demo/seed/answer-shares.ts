import type { Answer } from 'user-survey/engine';
import { shuffled } from './seeded-random.js';
import type { Random } from './seeded-random.js';

/** The answers to a question and how often each is given; `undefined`: left blank. */
export type AnswerShares = readonly (readonly [answer: Answer | undefined, share: number])[];

/** Beside the steps of a scale: left blank, and "not applicable". */
const USUAL_REST: AnswerShares = [
  [undefined, 3],
  ['not-applicable', 4],
];

/** How far the answers to a scale lie from their mean. */
const SPREAD = 1.1;

/** Answers from 1 to 6 that lie around a mean. */
export const around = (mean: number): AnswerShares => [
  ...[1, 2, 3, 4, 5, 6].map(
    (step) => [step, 100 * Math.exp(-(((step - mean) / SPREAD) ** 2) / 2)] as const,
  ),
  ...USUAL_REST,
];

/**
 * So many answers, in about their shares and in random order: one from each of so many equal parts of
 * them. Drawn from the whole each time, they would miss the shares by many percent in a small round.
 */
export function dealt(
  shares: AnswerShares,
  count: number,
  random: Random,
): readonly (Answer | undefined)[] {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  let sum = 0;
  const bounds = shares.map(([answer, share]) => {
    sum += share;
    return { answer, upTo: sum / whole };
  });
  const answers = Array.from({ length: count }, (_, index) => {
    const place = (index + random()) / count;
    return bounds.find(({ upTo }) => place < upTo)?.answer;
  });
  return shuffled(answers, random);
}
