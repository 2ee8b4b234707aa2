import type { Accepted, Refused, Returned, TryLater, Verdict } from './reply.js';

/** How a submission lies in the outbox. */
export interface Kept {
  /** How long it is kept, in milliseconds since 1970. */
  readonly until: number;
  /** It survives the page; if not (`drafts="off"`, storage that fails), leaving the page loses it. */
  readonly onDevice: boolean;
}

/**
 * Whose the submission is that is shown, as far as this page knows: who is here pressed "Send" on
 * this visit; or it was found, and tells nothing; or it was found, and asked for.
 */
export type Owner = 'sender' | 'unknown' | 'claimed';

/** A try is on its way. */
interface Trying {
  readonly trying: boolean;
}

/** What becomes of the submission that is shown. */
export type SendingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'submitting' }
  | (TryLater & Kept & Trying)
  | (Refused & Kept & Trying)
  | (Returned & Kept)
  | Accepted;

export type SendingEvent =
  /** The press on "Send". */
  | { readonly kind: 'send' }
  /** A visit finds what was not sent; or another tab is at it. */
  | { readonly kind: 'wait'; readonly kept: Kept }
  /** A try of what waits begins: by the timer, by `online`, by "Try again". */
  | { readonly kind: 'try' }
  /** A try ended without a verdict on it here: another tab was at it, or it is too early. */
  | { readonly kind: 'rest' }
  /** `found`: who is here need not be who sent it, so nothing of it goes into the form by itself. */
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict;
      readonly kept: Kept;
      readonly found: boolean;
    }
  /** A new respondent, another survey; or another tab has the form. */
  | { readonly kind: 'forget' };

/** Nothing came of it, and nothing says when to come back. */
export const later: TryLater = { kind: 'queued', retryAfter: 0 };

/**
 * What a respondent is shown next. One submission at a time is shown; others of the same survey and
 * draft key (an interviewer's, say) are sent behind it and only ever leave the outbox.
 *
 * | state | event | next |
 * |---|---|---|
 * | idle | send | submitting |
 * | idle | wait | queued |
 * | submitting | verdict submitted | submitted |
 * | submitting | verdict returned | idle |
 * | submitting | verdict refused | refused |
 * | submitting | verdict queued | queued |
 * | submitting | wait | queued |
 * | submitting | try | submitting |
 * | queued | try | queued, trying |
 * | queued, trying | rest | queued |
 * | queued, trying | verdict submitted | submitted |
 * | queued, trying | verdict returned | idle |
 * | queued, trying | verdict returned, found | returned |
 * | queued, trying | verdict refused | refused |
 * | queued, trying | verdict queued | queued |
 * | queued | verdict submitted | submitted |
 * | queued | send | submitting |
 * | queued | forget | idle |
 * | refused | try | refused, trying |
 * | refused, trying | rest | refused |
 * | refused, trying | verdict submitted | submitted |
 * | refused, trying | verdict returned | idle |
 * | refused, trying | verdict returned, found | returned |
 * | refused, trying | verdict refused | refused |
 * | refused, trying | verdict queued | queued |
 * | refused | send | submitting |
 * | refused | forget | idle |
 * | returned | verdict submitted | submitted |
 * | returned | forget | idle |
 * | submitted | forget | idle |
 * | submitted | try | submitted |
 * | submitted | rest | submitted |
 * | idle | try | idle |
 * | idle | rest | idle |
 */
export const nextState = (state: SendingState, event: SendingEvent): SendingState => {
  switch (event.kind) {
    case 'send':
      return { kind: 'submitting' };
    case 'forget':
      return { kind: 'idle' };
    case 'wait':
      return { ...later, ...event.kept, trying: false };
    case 'verdict': {
      const { verdict, kept, found } = event;
      if (verdict.kind === 'returned') return found ? { ...verdict, ...kept } : { kind: 'idle' };
      return verdict.kind === 'submitted' ? verdict : { ...verdict, ...kept, trying: false };
    }
    case 'try':
    case 'rest':
      return state.kind === 'queued' || state.kind === 'refused'
        ? { ...state, trying: event.kind === 'try' }
        : state;
  }
};

/** A try is on its way, and somebody sees it. */
export const isTrying = (state: SendingState): boolean =>
  state.kind === 'submitting' ||
  ((state.kind === 'queued' || state.kind === 'refused') && state.trying);

/** Answers can be given and sent. After a refusal for good who sent them can send anew. */
export const takesAnswers = ({ kind }: SendingState, owner: Owner): boolean =>
  kind === 'idle' || (kind === 'refused' && owner === 'sender');

/**
 * Does the draft go that became this submission? Accepted: before the entry does, so that a crash
 * between them sends the same id again instead of offering a filled form.
 * @param onDevice the device keeps the entry; if not, the draft is all there is
 */
export const draftGoes = ({ kind }: Verdict, onDevice: boolean): boolean =>
  kind === 'submitted' || (kind === 'queued' && onDevice);

/**
 * Does the entry leave the outbox, where it lies from before the first try? Returned: once the
 * answers are in a draft again; where who sent them is not there it stays, until somebody asks for
 * it. Refused: it stays, and is found on the next visit.
 * @param senderSees who sent this submission sees what becomes of it
 */
export const entryGoes = ({ kind }: Verdict, senderSees: boolean): boolean =>
  kind === 'submitted' || (kind === 'returned' && senderSees);
