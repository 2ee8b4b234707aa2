import type { Submission } from '../engine/index.js';
import { sift } from './records.js';
import { createStorage } from './storage.js';

/** Unsent submissions are kept this many milliseconds: 7 days. */
export const keepUnsent = 7 * 24 * 3_600_000;

/** A submission that waits for the endpoint's verdict. */
export interface OutboxEntry {
  readonly format: 1;
  readonly draftKey: string;
  readonly submission: Submission;
  /** Times are milliseconds since 1970. */
  readonly queuedAt: number;
  readonly keepUntil: number;
  /** Tries that came to nothing. */
  readonly attempts: number;
  /** `Retry-After` of the last reply: no try before it, except by the button. 0: none. */
  readonly notBefore: number;
}

export interface OutboxPlace {
  readonly surveyId: string;
  readonly draftKey: string;
  /** `false` (`drafts="off"`): in memory only; the device's storage is never touched. */
  readonly keepOnDevice: boolean;
}

// Strict: the press on "Send" is answered with "kept on this device", also over a power cut.
const storage = createStorage('user-survey-outbox', 'strict');
/** What the device does not keep; it lives as long as the page, and outlives the element. */
const memory = new Map<string, OutboxEntry>();

const isEntry = (value: unknown): value is OutboxEntry => {
  if (typeof value !== 'object' || !value) return false;
  const { format, draftKey, submission, queuedAt, keepUntil, attempts, notBefore } =
    value as OutboxEntry;
  return (
    format === 1 &&
    typeof draftKey === 'string' &&
    typeof submission === 'object' &&
    typeof submission?.submissionId === 'string' &&
    typeof submission.surveyId === 'string' &&
    typeof submission.answers === 'object' &&
    [queuedAt, keepUntil, attempts, notBefore].every(Number.isFinite)
  );
};

/** Writes an entry, new or changed. @returns whether the device keeps it; if not, memory does */
export async function putEntry(entry: OutboxEntry, keepOnDevice: boolean): Promise<boolean> {
  const id = entry.submission.submissionId;
  memory.set(id, entry);
  if (!keepOnDevice) return false;
  const { kept } = await storage((store) => store.put(entry, id), true);
  if (kept) memory.delete(id);
  return kept;
}

/** Deletes an entry, after the endpoint's verdict. */
export async function removeEntry(submissionId: string, keepOnDevice: boolean): Promise<void> {
  memory.delete(submissionId);
  if (keepOnDevice) await storage((store) => store.delete(submissionId));
}

/** An entry as it was found. */
export interface FoundEntry {
  readonly entry: OutboxEntry;
  /** The device keeps it; if not, memory does. */
  readonly kept: boolean;
}

/**
 * Entries of one survey and draft key, oldest first. Expired and damaged ones, of any survey, are
 * deleted; those of a newer format are left alone.
 * @param now milliseconds since 1970
 * @returns `complete` is false when the device's part cannot be read, or is gone as a whole
 */
export async function listEntries(
  { surveyId, draftKey, keepOnDevice }: OutboxPlace,
  now: number,
): Promise<{ readonly found: readonly FoundEntry[]; readonly complete: boolean }> {
  const all = new Map<string, FoundEntry>();
  const stays = (record: unknown, kept: boolean): boolean => {
    if (!isEntry(record) || record.keepUntil <= now) return false;
    if (record.draftKey === draftKey && record.submission.surveyId === surveyId)
      all.set(record.submission.submissionId, { entry: record, kept });
    return true;
  };
  const result = keepOnDevice
    ? await storage((store) => sift(store, (record) => stays(record, true)))
    : ({ kept: true, value: null } as const);
  for (const [id, entry] of memory) if (!stays(entry, false)) memory.delete(id);
  return {
    found: [...all.values()].sort((one, other) => one.entry.queuedAt - other.entry.queuedAt),
    complete: result.kept && result.value !== undefined,
  };
}
