import { createHmac, randomBytes } from 'node:crypto';
import type { AdminTables } from '../../storage/admin-tables.js';

/** The sessions of administrators. They are kept in the database, so that any process knows them. */
export interface Sessions {
  /** Begins one. @returns its id, for the cookie and nobody else */
  begin(): Promise<string>;
  /** Is it open? Being asked keeps it open. @param id untrusted */
  isOpen(id: string | undefined): Promise<boolean>;
  end(id: string): Promise<void>;
}

interface SessionsParts {
  readonly store: Pick<
    AdminTables,
    'keepSession' | 'renewSession' | 'findSession' | 'forgetSession' | 'forgetSessionsBefore'
  >;
  readonly adminToken: string;
  readonly clock: () => Date;
}

const MINUTE = 60_000;
/** Milliseconds without a call after which a session ends. */
export const IDLE_LIMIT = 60 * MINUTE;
/** Milliseconds after which it ends in any case: a working day. */
export const LONGEST = 8 * 60 * MINUTE;

/** As `begin` makes them. */
const ID = /^[\w-]{43}$/;

export function openSessions({ store, adminToken, clock }: SessionsParts): Sessions {
  /** Keyed with the token: when the operator changes it, every session has ended. */
  const digestOf = (id: string): string =>
    createHmac('sha256', adminToken).update(`session ${id}`).digest('base64url');

  return {
    async begin() {
      const now = clock();
      await store.forgetSessionsBefore(now);
      const id = randomBytes(32).toString('base64url');
      await store.keepSession({
        digest: digestOf(id),
        endsAt: later(now, IDLE_LIMIT),
        endsAtLast: later(now, LONGEST),
      });
      return id;
    },
    async isOpen(id) {
      if (id === undefined || !ID.test(id)) return false;
      const session = await store.findSession(digestOf(id));
      const now = clock();
      if (!session || session.endsAt <= now) return false;
      const endsAt = earlier(later(now, IDLE_LIMIT), session.endsAtLast);
      // A page loads several things: one write a minute is enough.
      if (Number(endsAt) - Number(session.endsAt) >= MINUTE)
        await store.renewSession(session.digest, endsAt);
      return true;
    },
    end: (id) => store.forgetSession(digestOf(id)),
  };
}

const later = (moment: Date, milliseconds: number): Date => new Date(Number(moment) + milliseconds);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
