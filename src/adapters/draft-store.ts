import type { Draft, Place } from '../engine/index.js';
import { isNewer, sift } from './records.js';
import { createStorage, type StorageResult } from './storage.js';

/** Longest time a draft is kept, in hours; browsers may delete script-written data after 7 days. */
export const maxDraftHours = 168;
const hour = 3_600_000;

/** What lies on the device under a key. */
export interface SavedDraft {
  readonly draft?: Draft;
  /** A draft of a newer format than this script knows lies there, and stays there. */
  readonly newer: boolean;
}

const storage = createStorage('user-survey-drafts', 'relaxed');

/** Key of a draft: one for each survey and draft key. A survey's id holds no slash. */
export const draftStorageKey = (surveyId: string, draftKey: string): string =>
  `${surveyId}/${draftKey}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlace = (value: unknown): value is Place =>
  isObject(value) &&
  (value['kind'] === 'page'
    ? typeof value['pageId'] === 'string'
    : ['start', 'review', 'completed'].includes(value['kind'] as string));

/** Shape only: which answers still hold is the engine's word. */
const isDraft = (record: unknown): record is Draft =>
  isObject(record) &&
  record['format'] === 1 &&
  ['surveyId', 'surveyVersion', 'language'].every((name) => typeof record[name] === 'string') &&
  Number.isFinite(record['savedAt']) &&
  isObject(record['answers']) &&
  isObject(record['comments']) &&
  isPlace(record['place']) &&
  ['string', 'undefined'].includes(typeof record['code']);

/** A time in the future comes from a clock that was wrong; it must not keep a draft for ever. */
const isExpired = (draft: Draft, hours: number, now: number): boolean =>
  Math.abs(now - draft.savedAt) > hours * hour;

/** Until when a draft saved at `savedAt` is kept; both in milliseconds since 1970. */
export const keptUntil = (savedAt: number, hours: number): number => savedAt + hours * hour;

/**
 * Reads the draft under a key. What is expired or damaged counts as absent and is deleted, as are
 * drafts of other surveys that are older than any draft may get.
 * @param hours how long a draft is kept
 * @param now milliseconds since 1970
 */
export async function readDraft(
  key: string,
  hours: number,
  now: number,
): Promise<StorageResult<SavedDraft>> {
  let found: SavedDraft = { newer: false };
  const result = await storage((store) =>
    sift(store, (record, name) => {
      const ours = name === key;
      const usable = isDraft(record) && !isExpired(record, ours ? hours : maxDraftHours, now);
      if (ours) found = usable ? { newer: false, draft: record } : { newer: isNewer(record) };
      return usable;
    }),
  );
  return result.kept ? { kept: true, value: found } : result;
}

/**
 * Saves a draft, or deletes it when none is given. A draft of a newer format is left alone.
 * @returns whether the device now holds what was asked for
 */
export async function replaceDraft(key: string, draft?: Draft): Promise<boolean> {
  let done = true;
  const { kept } = await storage((store) => {
    const old = store.get(key);
    old.onsuccess = () => {
      if (isNewer(old.result)) done = false;
      else if (draft) store.put(draft, key);
      else store.delete(key);
    };
  }, draft !== undefined);
  return kept && done;
}
