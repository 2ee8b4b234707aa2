import type { Problem } from './problem.js';

/** A list longer than this helps nobody in one line. */
const longestList = 30;

const quoted = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? value.slice(0, longestList).map(quoted).join(', ') + (value.length > longestList ? ', …' : '')
    : JSON.stringify(value);

/**
 * One line in English, for editors: where, what is wrong (the words of the code) with which value,
 * and what would be right, such as
 * `/pages/2/questions/0/visibleIf/question: no earlier question "contakt"; did you mean "contact"?`
 */
export function problemMessage({ path, code, params }: Problem): string {
  const { value, nearest, ...hints } = params;
  let message =
    `${path || 'the document'}: ${code.replaceAll('-', ' ')} ${quoted(value) ?? ''}`.trim();
  if (nearest !== undefined) return `${message}; did you mean ${quoted(nearest)}?`;
  for (const [name, hint] of Object.entries(hints)) {
    const words = quoted(hint);
    if (words) message += `; ${name}: ${words}`;
  }
  return message;
}
