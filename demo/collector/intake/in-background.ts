import { setTimeout as wait } from 'node:timers/promises';

/** Work on one survey at a time, which nobody waits for. */
export interface BackgroundWork {
  /** Begins it; when it is under way already it is done once more. */
  ask(surveyId: string): void;
  /** Resolves when nothing goes on any more. */
  close(): Promise<void>;
}

/**
 * @param work what is done for a survey; it reports its own failures
 * @param pause milliseconds before the same survey's turn comes again: in a rush much is done at once
 */
export function inBackground(
  work: (surveyId: string) => Promise<void>,
  pause: number,
): BackgroundWork {
  const going = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const closing = new AbortController();

  async function workOn(surveyId: string): Promise<void> {
    do {
      again.delete(surveyId);
      await work(surveyId);
      await wait(pause, undefined, { signal: closing.signal }).catch(() => undefined);
    } while (again.has(surveyId) && !closing.signal.aborted);
    going.delete(surveyId);
  }

  return {
    ask(surveyId) {
      if (going.has(surveyId)) again.add(surveyId);
      else going.set(surveyId, workOn(surveyId));
    },
    async close() {
      closing.abort();
      await Promise.all(going.values());
    },
  };
}
