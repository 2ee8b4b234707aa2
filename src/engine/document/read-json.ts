import type { Problem } from './problem.js';

/** What a string of JSON holds, with or without a byte order mark, or the problem that it is none; any other value as it is. */
export function readJson(
  document: unknown,
): { readonly value: unknown } | { readonly problem: Problem } {
  if (typeof document !== 'string') return { value: document };
  try {
    return { value: JSON.parse(document.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const params = { value: String(error) };
    return { problem: { path: '', code: 'not-json', params, severity: 'error' } };
  }
}
