import { createStorage } from './storage.js';

/** A lease outlives the longest try (30 s), so that it lapses only when its tab is gone. */
const leaseTime = 45_000;
const storage = createStorage('user-survey-locks');
/** Locks of this page, which its other elements must respect. */
const held = new Set<string>();

/**
 * Runs `work` unless this page or another tab is at it under the same name.
 * Web Locks where there are any (not on http pages), else a lease in IndexedDB.
 * @param acrossTabs `false`: nothing is written to the device, so other tabs have nothing to share
 * @returns what `work` returns, or `undefined` when somebody else is at it
 */
export async function withLock<T>(
  name: string,
  acrossTabs: boolean,
  now: () => number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (held.has(name)) return undefined;
  held.add(name);
  try {
    if (!acrossTabs) return await work();
    const locks = await webLocks();
    if (locks)
      return await locks.request(`user-survey/${name}`, { ifAvailable: true }, async (lock) =>
        lock ? await work() : undefined,
      );
    if (!(await takeLease(name, now()))) return undefined;
    try {
      return await work();
    } finally {
      await storage((store) => store.delete(name));
    }
  } finally {
    held.delete(name);
  }
}

/** Web Locks, unless they are missing or refused (an opaque origin rejects every call). */
async function webLocks(): Promise<LockManager | undefined> {
  const locks = (navigator as Partial<Navigator>).locks;
  return locks?.query().then(
    () => locks,
    () => undefined,
  );
}

/** Takes the lease unless another tab has it; where storage fails there is no other tab to ask. */
async function takeLease(name: string, now: number): Promise<boolean> {
  let taken = true;
  await storage((store) => {
    const old = store.get(name);
    old.onsuccess = () => {
      const until: unknown = old.result;
      // A lease longer than any lease comes from a clock that was wrong.
      taken = !(typeof until === 'number' && until > now && until <= now + leaseTime);
      if (taken) store.put(now + leaseTime, name);
    };
  }, true);
  return taken;
}
