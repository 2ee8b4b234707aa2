import type { LocalText } from './localized-text.js';
import type { Speaker } from './question-types.js';
import type { Answer, Text } from './types.js';

/** A written answer, followed by a text of the survey (with `separator` before it) where it has one. */
export const written = (
  { language, text }: Pick<Speaker, 'language' | 'text'>,
  answer: Answer,
  separator = '',
  label?: Text,
): LocalText => {
  const words = typeof answer === 'string' ? answer : '';
  if (label === undefined) return { text: words, language };
  const local = text(label);
  return { ...local, text: words + separator + local.text };
};
