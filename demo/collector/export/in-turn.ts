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
      return new Promise((resolve) => {
        const settle = (turn: (() => void) | undefined): void => {
          waiting.delete(enter);
          clearTimeout(limit);
          signal.removeEventListener('abort', giveUp);
          resolve(turn);
        };
        const enter = (): void => settle(leave);
        const giveUp = (): void => settle(undefined);
        const limit = setTimeout(giveUp, patience);
        signal.addEventListener('abort', giveUp);
        waiting.add(enter);
      });
    },
  };
}
