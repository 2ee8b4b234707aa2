import type { Survey } from 'user-survey/engine';
import { daysLater } from './local-date.js';

/** Days after `closes` on which outboxes may still be emptied. */
const OUTBOX_DAYS = 7;

/**
 * May a submission be taken on this day? `opens` and `closes` are inclusive. After `closes` only
 * what was completed in time is taken, for as long as an outbox keeps it.
 * @param completedOn untrusted; a date `YYYY-MM-DD` when it is right
 * @param today local date `YYYY-MM-DD` in the collector's time zone
 */
export function opening(
  survey: Pick<Survey, 'opens' | 'closes'>,
  completedOn: unknown,
  today: string,
): 'open' | 'not-open-yet' | 'closed' {
  const { opens, closes } = survey;
  if (opens !== undefined && today < opens) return 'not-open-yet';
  if (closes === undefined || today <= closes) return 'open';
  const inTime = typeof completedOn === 'string' && completedOn <= closes;
  return inTime && !isOver(survey, today) ? 'open' : 'closed';
}

/** Has the last day of a survey passed? From an outbox answers may still come. */
export const isClosed = ({ closes }: Pick<Survey, 'closes'>, today: string): boolean =>
  closes !== undefined && today > closes;

/** Is a survey over, so that nothing is taken any more, from an outbox neither? */
export const isOver = ({ closes }: Pick<Survey, 'closes'>, today: string): boolean =>
  closes !== undefined && today > daysLater(closes, OUTBOX_DAYS);

/** Days that a submission may be old: an outbox keeps it for 7, and a time zone may add one. */
const OLDEST_DAYS = 8;

/**
 * The day of completion, or today where the device's clock was wrong. What was completed in time is
 * judged by the device's word all the same: see `opening`.
 * @param completedOn date `YYYY-MM-DD`
 */
export const believableDate = (completedOn: string, today: string): string =>
  completedOn < daysLater(today, -OLDEST_DAYS) || completedOn > daysLater(today, 1)
    ? today
    : completedOn;
