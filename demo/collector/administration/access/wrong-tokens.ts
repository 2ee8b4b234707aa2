import { normalizeIP } from '@fastify/rate-limit';
import { namesOfTheDay } from '../../operation/rate-limit.js';

/** Slows down whoever guesses tokens. */
export interface WrongTokens {
  /** Seconds that a sender has to wait before a token of theirs is looked at again; 0: none. */
  secondsToWait(address: string): number;
  /** Somebody gave a token, and it was wrong. */
  note(address: string): void;
}

const MINUTE = 60_000;
/** Wrong tokens within a minute after which a sender waits until it is over. */
const MOST_WRONG = 10;
/** Senders that are remembered; the one that was first wrong is forgotten first. */
const MOST_SENDERS = 10_000;

interface Wrong {
  readonly since: number;
  readonly count: number;
}

export function wrongTokens(clock: () => Date): WrongTokens {
  const nameOf = namesOfTheDay(() => clock().toISOString().slice(0, 10));
  const keyOf = (address: string): string => nameOf(normalizeIP(address));
  const senders = new Map<string, Wrong>();
  const lately = (key: string): Wrong | undefined => {
    const wrong = senders.get(key);
    if (!wrong || Number(clock()) - wrong.since < MINUTE) return wrong;
    senders.delete(key);
    return undefined;
  };

  return {
    secondsToWait(address) {
      const wrong = lately(keyOf(address));
      if (!wrong || wrong.count < MOST_WRONG) return 0;
      return Math.max(1, Math.ceil((wrong.since + MINUTE - Number(clock())) / 1000));
    },
    note(address) {
      const key = keyOf(address);
      const { since, count } = lately(key) ?? { since: Number(clock()), count: 0 };
      senders.set(key, { since, count: count + 1 });
      const [oldest] = senders.keys();
      if (senders.size > MOST_SENDERS && oldest !== undefined) senders.delete(oldest);
    },
  };
}
