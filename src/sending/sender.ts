import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withLock } from '../device/locks.js';
import { isFresh, listEntries, putEntry, removeEntry, type OutboxEntry } from './outbox.js';
import { readAccepted, type Verdict } from './reply.js';
import { post, type PostOptions } from './transport.js';

type Host = ReactiveControllerHost & Pick<Element, 'isConnected'>;

/** Read anew at every try, so that a changed endpoint or header counts. */
export interface SubmissionConfig {
  /** Separates outbox entries: survey and draft key. */
  readonly key: string;
  /** `false` (`drafts="off"`): in memory only; the device's storage is never touched. */
  readonly keepOnDevice: boolean;
  /** Where it is posted to, and how. */
  readonly target: PostOptions;
}

/** An entry that this element sends. It changes in place, so that a late result finds the latest. */
export interface Waiting {
  readonly id: string;
  entry: OutboxEntry;
  /** The device keeps it; if not, memory does. */
  kept: boolean;
  /** When it first came into the outbox: a draft that was saved later is of somebody else. */
  readonly since: number;
  /** As it was when the entry was made, whatever `drafts` says later. */
  readonly keepOnDevice: boolean;
  /** Next try by itself, in milliseconds since 1970; `Infinity` while it is tried and after a refusal. */
  dueAt: number;
  /** Tries that came to nothing. */
  attempts: number;
}

export interface SenderOptions {
  /** What holds now; `undefined` without a survey and in preview: then nothing is sent. */
  readonly config: () => SubmissionConfig | undefined;
  readonly tries: (waiting: Waiting, byHand: boolean) => void;
  /** A try is over. Resolves when what follows from the verdict is done. */
  readonly settled: (waiting: Waiting, verdict: Verdict, byHand: boolean) => Promise<void>;
  /** A try is over without a verdict: another tab is at it, or it is too early. */
  readonly rests: (waiting: Waiting, isElsewhere: boolean) => void;
}

const firstDelay = 2000;
const longestDelay = 300_000;
/** `setTimeout` overflows at 24.8 days and stands still in sleep: look again at least this often. */
const longestTimer = 3_600_000;

/** Exponential back-off with full jitter: milliseconds to wait after so many tries in vain. */
export const backoff = (attempts: number, random: number): number =>
  random * Math.min(longestDelay, firstDelay * 2 ** (attempts - 1));

/**
 * Sends the outbox entries of one survey and draft key, one after the other: when it is time, when
 * the browser is online again, by hand. What a verdict leads to is its maker's business.
 */
export class Sender implements ReactiveController {
  /** By submission id. */
  readonly waiting = new Map<string, Waiting>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;
  readonly #options: SenderOptions;

  constructor(host: Host, options: SenderOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected(): void {
    addEventListener('online', this);
    addEventListener('offline', this);
    this.schedule();
  }

  /** A try in flight goes on; its verdict still reaches the outbox. */
  hostDisconnected(): void {
    removeEventListener('online', this);
    removeEventListener('offline', this);
    this.schedule();
  }

  /** The browser goes online or offline, which is told; what waits is tried when it can be. */
  handleEvent({ type }: Event): void {
    if (type === 'online')
      for (const waiting of this.waiting.values())
        if (waiting.dueAt < Infinity) waiting.dueAt = waiting.entry.notBefore;
    this.schedule();
    this.#host.requestUpdate();
  }

  /** It is tried by hand alone, unless `dueAt` says when. */
  add({
    entry,
    since = entry.queuedAt,
    dueAt = Infinity,
    ...how
  }: Pick<Waiting, 'entry' | 'kept' | 'keepOnDevice'> & Partial<Waiting>): Waiting {
    const id = entry.submission.submissionId;
    const waiting = { ...how, id, entry, since, dueAt, attempts: 0 };
    this.waiting.set(id, waiting);
    return waiting;
  }

  /**
   * Takes up what the outbox has under this key.
   * @returns the last of it
   */
  async find(key: string, keepOnDevice: boolean): Promise<Waiting | undefined> {
    const { found } = await listEntries(keepOnDevice);
    let last: Waiting | undefined;
    for (const [id, { entry, kept }] of found) {
      if (entry.key !== key) continue;
      const waiting =
        this.waiting.get(id) ?? this.add({ entry, kept, keepOnDevice, dueAt: entry.notBefore });
      if (!(last && last.entry.queuedAt > entry.queuedAt)) last = waiting;
    }
    return last;
  }

  /** Out of the outbox. */
  async remove({ id, keepOnDevice }: Waiting): Promise<void> {
    this.waiting.delete(id);
    await removeEntry(id, keepOnDevice);
  }

  /** It waits for the next try, longer after each one, and not before the endpoint wants it. */
  async delay(waiting: Waiting, retryAfter: number): Promise<void> {
    // Deleted while it was tried.
    if (this.waiting.get(waiting.id) !== waiting) return;
    waiting.attempts += 1;
    waiting.entry = { ...waiting.entry, notBefore: Date.now() + retryAfter };
    waiting.kept = await putEntry(waiting.entry, waiting.keepOnDevice);
    this.#plan(waiting);
  }

  /**
   * Tries an entry, unless another tab is at it or has settled it.
   * @param byHand not bound by `Retry-After`
   */
  async try(waiting: Waiting, byHand = false): Promise<void> {
    const config = this.#options.config();
    const { id, entry, keepOnDevice } = waiting;
    // The endpoint of another survey must not get it; the next visit sends it.
    if (config?.key !== entry.key) {
      this.waiting.delete(id);
      return;
    }
    waiting.dueAt = Infinity;
    if (!isFresh(entry)) {
      await removeEntry(id, keepOnDevice);
      return this.#options.settled(waiting, { kind: 'refused', reason: 'other' }, byHand);
    }
    this.#options.tries(waiting, byHand);
    const verdictHere = await withLock(id, keepOnDevice, async () => {
      const { found, complete } = await listEntries(keepOnDevice);
      const present = found.get(id);
      if (present) {
        waiting.entry = present.entry;
        waiting.kept = present.kept;
      }
      // A database that is gone as a whole was deleted: then the copy in memory is sent.
      if (!present && (complete || !waiting.kept))
        await this.#options.settled(waiting, readAccepted(), byHand);
      // Another tab may have been told to wait.
      else if (!byHand && waiting.entry.notBefore > Date.now()) this.#plan(waiting);
      else
        await this.#options.settled(waiting, await post(entry.submission, config.target), byHand);
    });
    // Another tab is trying the same one; the next look at the outbox tells what came of it.
    if (!verdictHere) waiting.dueAt = Date.now() + firstDelay;
    this.#options.rests(waiting, !verdictHere);
    this.schedule();
  }

  /** Plans the next try of what waits. */
  schedule(): void {
    clearTimeout(this.#timer);
    const dueAt = Math.min(...Array.from(this.waiting.values(), (waiting) => waiting.dueAt));
    if (!this.#host.isConnected || dueAt === Infinity) return;
    this.#timer = setTimeout(this.#tick, Math.min(longestTimer, dueAt - Date.now()));
  }

  #plan(waiting: Waiting): void {
    const { attempts, entry } = waiting;
    waiting.dueAt = Math.max(Date.now(), entry.notBefore) + backoff(attempts, Math.random());
  }

  /** Tries what is due, one after the other. */
  readonly #tick = async (): Promise<void> => {
    for (const waiting of this.waiting.values())
      if (waiting.dueAt <= Date.now()) await this.try(waiting);
    this.schedule();
  };
}
