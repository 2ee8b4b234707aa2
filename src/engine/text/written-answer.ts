import type { ResolvedText } from './localized-text.js';
import type { Speaker } from '../questions/question-type.js';
import type { Answer } from '../answering/answers.js';
import type { LocalizedText } from '../document/survey.js';

/** A written answer, followed by a text of the survey (with `separator` before it) where it has one. */
export const written = (
  { language, text }: Pick<Speaker, 'language' | 'text'>,
  answer: Answer,
  separator = '',
  label?: LocalizedText,
): ResolvedText => {
  const words = typeof answer === 'string' ? answer : '';
  if (label === undefined) return { text: words, language };
  const local = text(label);
  return { ...local, text: words + separator + local.text };
};
