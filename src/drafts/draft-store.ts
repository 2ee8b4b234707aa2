import { mostDraftHours, type Draft } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import { createDatabase } from '../device/database.js';
import {
  deleteRecord,
  isNewer,
  putRecord,
  replaceLeaving,
  sift,
  type Outcome,
} from '../device/records.js';

export const hour = 3_600_000;

const database = createDatabase('user-survey-drafts', 'relaxed');

/** Looks for drafts ahead, while the survey document is on its way. */
export const openDrafts = () => database.lookAhead();

/** Only what nobody else looks at: the engine reads the rest of a draft as untrusted, too. */
export const isDraft = (record: unknown): record is Draft =>
  isRecord(record) && record['format'] === 1 && isRecord(record['answers']);

/** A time in the future comes from a clock that was wrong; it must not keep a draft for ever. */
const isUsable = (record: unknown, hours: number): record is Draft =>
  isDraft(record) && Math.abs(Date.now() - record.savedAt) < hours * hour;

/**
 * Reads the draft under a key. What is expired or damaged counts as absent and is deleted, as are
 * drafts of other surveys that are older than any draft may get.
 * @param hours how long a draft is kept
 * @returns `failing`: nothing can be saved under this key, because the device does not keep it or
 * a draft of a newer format lies there, and stays there
 */
export async function readDraft(
  key: string,
  hours: number,
): Promise<{ readonly draft?: Draft; readonly failing: boolean }> {
  let draft: Draft | undefined;
  let newer = false;
  const outcome = await sift(database, (record, name) => {
    const ours = name === key;
    const usable = isUsable(record, ours ? hours : mostDraftHours);
    if (ours) {
      newer = isNewer(record);
      if (usable) draft = record;
    }
    return usable;
  });
  return { draft, failing: newer || outcome === 'failed' };
}

/**
 * Reads all drafts whose keys begin so. What is expired or damaged is deleted.
 * @param hours how long a draft is kept
 */
export async function readDrafts(
  prefix: string,
  hours: number,
): Promise<readonly { readonly key: string; readonly draft: Draft }[]> {
  const drafts: { key: string; draft: Draft }[] = [];
  await sift(database, (record, key) => {
    const isOurs = typeof key === 'string' && key.startsWith(prefix);
    const usable = isUsable(record, isOurs ? hours : mostDraftHours);
    if (isOurs && usable) drafts.push({ key, draft: record });
    return usable;
  });
  return drafts;
}

/**
 * Saves a draft, or deletes it when none is given. A draft of a newer format is left alone, and
 * so is one that was saved after `until` (milliseconds since 1970).
 * @returns whether the device now holds what was asked for
 */
export async function replaceDraft(key: string, draft?: Draft, until = Infinity): Promise<boolean> {
  const stays = (old: unknown) => Number((old as Draft | undefined)?.savedAt) > until;
  const outcome = await (draft
    ? putRecord(database, key, draft, stays)
    : deleteRecord(database, key, stays));
  return isAsAsked(outcome);
}

/**
 * Like `replaceDraft`, while the page goes. Only for a key under which no draft of a newer format
 * was found.
 */
export const replaceDraftLeaving = async (key: string, draft?: Draft): Promise<boolean> =>
  isAsAsked(await replaceLeaving(database, key, draft));

/** What was never there is deleted, too. */
const isAsAsked = (outcome: Outcome): boolean => outcome === 'done' || outcome === 'missing';
