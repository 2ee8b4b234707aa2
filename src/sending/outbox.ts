import type { Submission } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import { createDatabase } from '../device/database.js';
import { deleteRecord, putRecord, sift } from '../device/records.js';

/** Unsent submissions are kept this many milliseconds: 7 days. */
export const keepUnsent = 604_800_000;

/** A submission that waits for the endpoint's verdict. */
export interface OutboxEntry {
  readonly format: 1;
  /** Survey and draft key: entries are sent by the element that has the same. */
  readonly key: string;
  readonly submission: Submission;
  /** Times are milliseconds since 1970. */
  readonly queuedAt: number;
  /** `Retry-After` of the last reply: no try before it, except by the button. */
  readonly notBefore: number;
}

// Strict: the press on "Send" is answered with "kept on this device", also over a power cut.
const database = createDatabase('user-survey-outbox', 'strict');
/** What the device does not keep; it lives as long as the page, and outlives the element. */
const memory = new Map<string, OutboxEntry>();

/** Looks for entries ahead, while the survey document is on its way. */
export const openOutbox = () => database.lookAhead();

/** Younger than seven days. */
export const isFresh = ({ queuedAt }: OutboxEntry): boolean => Date.now() - queuedAt < keepUnsent;

/** Only what nobody else looks at: the engine reads the answers as untrusted, too. */
const isEntry = (record: unknown): record is OutboxEntry =>
  isRecord(record) &&
  record['format'] === 1 &&
  Number(record['notBefore']) >= 0 &&
  isRecord(record['submission']) &&
  isRecord(record['submission']['answers']);

/** Writes an entry, new or changed. @returns whether the device keeps it; if not, memory does */
export async function putEntry(entry: OutboxEntry, keepOnDevice: boolean): Promise<boolean> {
  const id = entry.submission.submissionId;
  memory.set(id, entry);
  const kept = keepOnDevice && (await putRecord(database, id, entry)) === 'done';
  if (kept) memory.delete(id);
  return kept;
}

/** Deletes an entry, after the endpoint's verdict. */
export async function removeEntry(submissionId: string, keepOnDevice: boolean): Promise<void> {
  memory.delete(submissionId);
  if (keepOnDevice) await deleteRecord(database, submissionId);
}

/** An entry as it was found. */
export interface FoundEntry {
  readonly entry: OutboxEntry;
  /** The device keeps it; if not, memory does. */
  readonly kept: boolean;
}

/**
 * All entries by submission id. Expired and damaged ones are deleted; those of a newer format are
 * left alone.
 * @param keepOnDevice `false`: only what lies in memory; the device's storage is never touched
 * @returns `complete` is false when the device's part cannot be read, or is gone as a whole
 */
export async function listEntries(keepOnDevice: boolean) {
  const found = new Map<string, FoundEntry>();
  const stays = (entry: unknown, kept: boolean): boolean => {
    const usable = isEntry(entry) && isFresh(entry);
    if (usable) found.set(entry.submission.submissionId, { entry, kept });
    return usable;
  };
  const complete =
    !keepOnDevice || (await sift(database, (record) => stays(record, true))) === 'done';
  for (const [id, entry] of memory) if (!stays(entry, false)) memory.delete(id);
  return { found, complete };
}
