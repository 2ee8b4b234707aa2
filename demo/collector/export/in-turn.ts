/** Lets one reader in at a time. */
export interface Turns {
  /**
   * Waits until it is the caller's turn.
   * @param signal aborted when the caller no longer wants it
   * @returns what ends the turn; nothing: it took too long, or the caller has gone
   */
  take(signal: AbortSignal): Promise<(() => void) | undefined>;
}

/** @param patience milliseconds that somebody waits for a turn */
export function inTurn(patience: number): Turns {
  let isTaken = false;
  const waiting = new Set<() => void>();

  function leave(): void {
    const [next] = waiting;
    if (next) next();
    else isTaken = false;
  }

  return {
    async take(signal) {
      if (signal.aborted) return undefined;
      if (!isTaken) {
        isTaken = true;
        return leave;
      }
      const over = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
      return new Promise((resolve) => {
        const enter = (): void => {
          waiting.delete(enter);
          over.removeEventListener('abort', giveUp);
          resolve(leave);
        };
        const giveUp = (): void => {
          waiting.delete(enter);
          resolve(undefined);
        };
        waiting.add(enter);
        over.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
