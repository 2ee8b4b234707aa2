import { own } from '../record.js';
import { written } from '../text/written-answer.js';
import type { QuestionType, Speaker } from './question-type.js';
import type { ScaleQuestion, ScaleRange } from '../document/survey.js';

/** Is this untrusted value a step of the range? */
export const isStep = ({ min, max }: ScaleRange, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** A step as its radio button is named. */
export const stepWords = (range: ScaleRange, value: unknown, speaker: Speaker) =>
  isStep(range, value) ? [written(speaker, `${value}`, ' – ', own(range.labels, `${value}`))] : [];

export const scale: QuestionType<ScaleQuestion> = { accepts: isStep, summary: stepWords };
