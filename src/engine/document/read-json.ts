import type { Problem } from './problem.js';

/** What a string of JSON holds, or the problem that it is none; any other value as it is. */
export function readJson(
  document: unknown,
): { readonly value: unknown } | { readonly problem: Problem } {
  if (typeof document !== 'string') return { value: document };
  try {
    return { value: JSON.parse(document) as unknown };
  } catch (error) {
    const params = { value: String(error) };
    return { problem: { path: '', code: 'not-json', params, severity: 'error' } };
  }
}
