import type { ProblemSpeech } from '../../localization/problems/problem-speech.js';

/** A list longer than this helps nobody in one sentence. */
const LONGEST_LIST = 12;

/** A value as it is written in JSON, shortened. */
export const json = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  const points = [...text];
  return points.length > 80 ? `${points.slice(0, 79).join('')}…` : text;
};

/** Values in a sentence: `"a", "b" or "c"`. */
export function listOf(
  values: readonly unknown[],
  how: 'and' | 'or',
  { join }: ProblemSpeech,
): string {
  const words = values.filter((value) => value !== undefined).map(json);
  if (words.length <= LONGEST_LIST) return join(words, how);
  return `${words.slice(0, LONGEST_LIST).join(', ')} …`;
}

/** Values as a list, whether there are one or several. */
export const several = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value];

/** What stands in the document, in words. */
export function foundWords(value: unknown, { say }: ProblemSpeech): string {
  switch (typeof value) {
    case 'string':
      return say('the-text', { value: json(value) });
    case 'number':
      return say('the-number', { value: json(value) });
    case 'boolean':
      return json(value);
    default:
      return say(value === null ? 'nothing' : Array.isArray(value) ? 'a-list' : 'an-object');
  }
}

const TYPES = {
  string: 'a-text',
  number: 'a-number',
  integer: 'a-whole-number',
  boolean: 'true-or-false',
  object: 'an-object',
  array: 'a-list',
} as const;

/** What should stand there. */
export function wantedWords(types: readonly unknown[], { say, join }: ProblemSpeech): string {
  const words = types.map((type) =>
    Object.hasOwn(TYPES, String(type)) ? say(TYPES[type as keyof typeof TYPES]) : json(type),
  );
  return join(words, 'or');
}

/** An id that looks like the text: without what an id cannot have. */
export function idLike(text: string): string {
  const plain = text
    .replaceAll(/[æäÆÄ]/g, (letter) => (/[æÆ]/.test(letter) ? 'ae' : 'a'))
    .replaceAll(/[øØ]/g, 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^[^A-Za-z]+|-+$/g, '');
  return plain && plain !== text ? plain : 'q1';
}

/** A date of the calendar as JSON has it, made of one that people write. */
export function dateLike(text: string): string {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})[./-]\s*(\d{1,2})[./-]\s*(\d{4})\s*$/.exec(text) ?? [];
  if (!year || Number(month) > 12 || Number(day) > 31) return '2026-10-31';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
