import type { Breakdown } from '../../engine/index.js';
import type { CountedRound } from '../counting/counted-round.js';
import type { Hiding } from './hiding.js';

/** Hides a breakdown with all its groups: too few, when none of them reaches the threshold. */
export function hideWhole(
  { breakdowns, threshold }: CountedRound,
  hiding: Hiding,
  breakdown: Breakdown,
): void {
  const groups = breakdowns.get(breakdown) ?? [];
  const isFew = groups.every(({ answered }) => answered < threshold);
  hiding.hideBreakdown(breakdown, isFew ? 'too-few' : 'protects-others');
}
