import { del } from 'idb-keyval';
import { createDatabase } from './database.js';
import { putRecord } from './records.js';

/** A lease outlives the longest try (30 s), so that it lapses only when its tab is gone. */
const leaseTime = 45_000;
const database = createDatabase('user-survey-locks');
/** Locks of this page, which its other elements must respect. */
const held = new Set<string>();

/**
 * Runs `work` unless this page or another tab is at it under the same name.
 * Web Locks where there are any (not on http pages), else a lease in IndexedDB.
 * @param acrossTabs `false`: nothing is written to the device, so other tabs have nothing to share
 * @returns whether it ran
 */
export async function withLock(
  name: string,
  acrossTabs: boolean,
  work: () => Promise<unknown>,
): Promise<boolean> {
  if (held.has(name)) return false;
  held.add(name);
  let entered: boolean | undefined;
  const enter = async (free: unknown): Promise<void> => {
    entered = !!free;
    if (free) await work();
  };
  try {
    const locks = acrossTabs && (navigator as Partial<Navigator>).locks;
    if (locks)
      await locks.request(`user-survey/${name}`, { ifAvailable: true }, enter).catch((error) => {
        // An opaque origin refuses every lock.
        if (entered) throw error;
      });
    if (entered === undefined) {
      await enter(!acrossTabs || (await takeLease(name)));
      // Where it cannot be deleted it lapses.
      if (acrossTabs && entered) await del(name, database.existing).catch(() => undefined);
    }
  } finally {
    held.delete(name);
  }
  return !!entered;
}

/** Takes the lease unless another tab has it; where storage fails there is no other tab to ask. */
const takeLease = async (name: string): Promise<boolean> => {
  const now = Date.now();
  const longest = now + leaseTime;
  // A lease longer than any lease comes from a clock that was wrong.
  const isTaken = (until: unknown) => (until as number) > now && (until as number) <= longest;
  return (await putRecord(database, name, longest, isTaken)) !== 'refused';
};
