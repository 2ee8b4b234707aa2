import { own } from '../record.js';
import type { QuestionType, Speaker } from './question-type.js';
import type { ScaleQuestion, ScaleRange } from '../document/survey.js';

/** Is this untrusted value a step of the range? */
export const isStep = ({ min, max }: ScaleRange, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** A step and the highest one, then its own words: "4 of 6 – Fairly satisfied". */
export const stepWords = (range: ScaleRange, value: unknown, speaker: Speaker) => {
  if (!isStep(range, value)) return [];
  const step = speaker.say('scale-answer', { value, max: range.max });
  const label = own(range.labels, `${value}`);
  if (label === undefined) return [step];
  const { text, language } = speaker.text(label);
  return [{ text: `${step.text} – ${text}`, language }];
};

export const scale: QuestionType<ScaleQuestion> = { accepts: isStep, summary: stepWords };
