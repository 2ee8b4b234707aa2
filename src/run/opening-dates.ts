import type { Survey } from '../engine/index.js';
import { localDate } from './local-date.js';

/** Outside of `opens`–`closes`: a notice instead of the form. */
export interface Closure {
  readonly reason: 'not-open-yet' | 'closed';
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Is the survey closed today, by this device's calendar? Both dates are inclusive. */
export const closureOf = ({ opens, closes }: Survey): Closure | undefined => {
  const today = localDate();
  if (opens && today < opens) return { reason: 'not-open-yet', date: opens };
  if (closes && today > closes) return { reason: 'closed', date: closes };
  return undefined;
};
