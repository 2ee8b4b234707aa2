import { parseNumber } from '../text/parse-number.js';
import { written } from '../text/written-answer.js';
import { limitFaults } from './limits.js';
import type { QuestionType } from './question-type.js';
import type { NumberQuestion } from '../document/survey.js';

/** Is the value a whole number of steps from `base`, but for what binary fractions lose? */
const isOnStep = (value: number, step: number, base: number): boolean => {
  const steps = (value - base) / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 + Math.abs(steps) * 4 * Number.EPSILON;
};

export const number: QuestionType<NumberQuestion> = {
  accepts: (_question, value) => Number.isFinite(value),
  normalize: (_question, answer) => {
    if (typeof answer !== 'string') return answer === 0 ? 0 : answer; // never -0
    return answer.trim() ? (parseNumber(answer) ?? answer) : undefined;
  },
  faults: (question, answer) => {
    if (typeof answer !== 'number') return [['not-a-number']];
    const faults = limitFaults('number', answer, question);
    const { min, step } = question;
    if (step !== undefined && !isOnStep(answer, step, min ?? 0))
      faults.push(['number-step', { step }]);
    return faults;
  },
  summary: ({ unit }, answer, speaker) =>
    typeof answer === 'number'
      ? [written(speaker, speaker.formatNumber(answer), ' ', unit)]
      : [written(speaker, answer)],
};
