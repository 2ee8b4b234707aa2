import type { Telling } from './telling.js';
import { json, listOf } from './words.js';

/** The name or value that was meant, or those that there are. */
export function choose({ problem, speech }: Telling): string | undefined {
  const { value, nearest, allowed = [] } = problem.params;
  const { say } = speech;
  // "5" is not 5.
  if (nearest !== undefined && nearest !== value && String(nearest) === String(value))
    return typeof value === 'string'
      ? say('no-quotes', { value: json(nearest) })
      : say('in-quotes', { value: json(nearest) });
  if (nearest !== undefined) return say('did-you-mean', { nearest: json(nearest) });
  if (allowed.length === 0) return say('take-away');
  return say('one-of', { values: listOf(allowed, 'or', speech) });
}
