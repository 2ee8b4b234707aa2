import { withLock } from '../adapters/locks.js';
import {
  keepUnsent,
  listEntries,
  putEntry,
  removeEntry,
  type FoundEntry,
  type OutboxEntry,
  type OutboxPlace,
} from '../adapters/outbox.js';
import { readAccepted, type Accepted, type Verdict } from '../adapters/reply.js';
import { joinTabs, type TabMessage, type Tabs } from '../adapters/tabs.js';
import { post, type HeadersSource, type Transport } from '../adapters/transport.js';
import type { Submission } from '../engine/index.js';

/** Read anew at every try, so that a changed endpoint or header counts. */
export interface SubmissionConfig extends OutboxPlace {
  readonly endpoint?: string;
  readonly transport?: Transport;
  readonly headers?: HeadersSource;
  readonly credentials?: RequestCredentials;
}

/** An entry that this element sends. */
export interface Waiting extends FoundEntry {
  /** As it was when the entry was made, whatever `drafts` says later. */
  readonly keepOnDevice: boolean;
  /** Next try by itself, in milliseconds since 1970; `Infinity` after a refusal. */
  readonly dueAt: number;
}

/** What came of an entry: the endpoint's verdict, another tab's, or 7 days without one. */
export type Outcome =
  | Verdict
  | { readonly kind: 'elsewhere'; readonly accepted?: Accepted }
  | { readonly kind: 'expired' };

export interface SenderOptions {
  /** What holds now; `undefined` without a survey and in preview: then nothing is sent. */
  readonly config: () => SubmissionConfig | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A try begins or ends. */
  readonly trying: (submissionId: string, trying: boolean) => void;
  /** After `try-later` the entry is written already. @returns whether it may leave the outbox */
  readonly settle: (waiting: Waiting, outcome: Outcome) => Promise<boolean>;
}

const firstDelay = 2000;
const longestDelay = 300_000;
/** `setTimeout` overflows at 24.8 days and stands still in sleep: look again at least this often. */
const longestTimer = 3_600_000;

/** Exponential back-off with full jitter: milliseconds to wait after so many tries in vain. */
export const backoff = (attempts: number, random: number): number =>
  random * Math.min(longestDelay, firstDelay * 2 ** Math.max(0, attempts - 1));

/** Is this an entry of that survey and draft key? */
export const isOf = ({ draftKey, submission }: OutboxEntry, place: OutboxPlace): boolean =>
  draftKey === place.draftKey && submission.surveyId === place.surveyId;

/** Sends the entries of one survey and draft key: when, by which tab, and what then becomes of them. */
export class OutboxSender {
  readonly #options: SenderOptions;
  /** By submission id. */
  readonly #waiting = new Map<string, Waiting>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tabs: Tabs | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  start(): void {
    this.#tabs ??= joinTabs(this.#onMessage);
    addEventListener('online', this.#onOnline);
    this.#schedule();
  }

  /** A try in flight goes on; its verdict still reaches the outbox. */
  stop(): void {
    this.#tabs?.leave();
    this.#tabs = undefined;
    removeEventListener('online', this.#onOnline);
    clearTimeout(this.#timer);
  }

  /** The entry of a submission that this element sends. */
  waiting(submissionId: string): Waiting | undefined {
    return this.#waiting.get(submissionId);
  }

  /**
   * Writes a submission to the outbox, then tries it.
   * @param replaces id of a refused submission that this one stands for
   */
  async send(
    submission: Submission,
    config: SubmissionConfig,
    replaces?: string,
  ): Promise<Verdict> {
    const { keepOnDevice } = config;
    const id = submission.submissionId;
    const entry = this.#newEntry(submission, config.draftKey);
    const verdict = await withLock(id, keepOnDevice, this.#options.now, async () => {
      const kept = await putEntry(entry, keepOnDevice);
      const waiting = { entry, kept, keepOnDevice, dueAt: Infinity };
      this.#waiting.set(id, waiting);
      if (replaces && replaces !== id) await this.#remove(replaces);
      return this.#try(waiting, config);
    });
    if (!verdict) {
      // Another tab is trying the same one; the next look at the outbox tells what came of it.
      const dueAt = this.#options.now() + firstDelay;
      const waiting = { entry, kept: true, keepOnDevice, dueAt };
      await this.#settle(waiting, { kind: 'try-later' });
    }
    this.#schedule();
    return verdict ?? { kind: 'try-later' };
  }

  /** Takes over what lies in the outbox. @returns the entries, oldest first; what is due is tried at once */
  async collect(config: SubmissionConfig): Promise<readonly FoundEntry[]> {
    const { found } = await listEntries(config, this.#options.now());
    for (const item of found) {
      const { submission, notBefore } = item.entry;
      if (!this.#waiting.has(submission.submissionId))
        this.#keep({ ...item, keepOnDevice: config.keepOnDevice, dueAt: notBefore });
    }
    this.#schedule();
    return found;
  }

  /**
   * Tries an entry of the outbox, unless another tab is at it or has settled it.
   * @param byHand not bound by `Retry-After`
   */
  async retry(waiting: Waiting, byHand = false): Promise<void> {
    const { entry, keepOnDevice } = waiting;
    const id = entry.submission.submissionId;
    const config = this.#options.config();
    const now = this.#options.now();
    // The endpoint of another survey must not get it; the next visit sends it.
    if (!config || !isOf(entry, config)) return void this.#waiting.delete(id);
    if (entry.keepUntil <= now) {
      await removeEntry(id, keepOnDevice);
      return this.#settle({ ...waiting, dueAt: Infinity }, { kind: 'expired' });
    }
    this.#keep({ ...waiting, dueAt: Infinity });
    this.#options.trying(id, true);
    const looked = await withLock(id, keepOnDevice, this.#options.now, async () => {
      const { found, complete } = await listEntries({ ...config, keepOnDevice }, now);
      const present = found.find((other) => other.entry.submission.submissionId === id);
      const current = { ...waiting, ...present };
      // A database that is gone as a whole was deleted: then the copy in memory is sent.
      if (!present && (complete || !waiting.kept))
        await this.#settle(current, { kind: 'elsewhere', accepted: readAccepted(undefined) });
      // Another tab may have been told to wait.
      else if (byHand || current.entry.notBefore <= now) await this.#try(current, config);
      else this.#keep({ ...current, dueAt: this.#nextTry(current.entry) });
      return true;
    });
    if (!looked && this.#waiting.has(id)) this.#keep({ ...waiting, dueAt: now + firstDelay });
    this.#options.trying(id, false);
    this.#schedule();
  }

  /** Tries what is due, one after the other. */
  async #tick(): Promise<void> {
    for (const id of [...this.#waiting.keys()]) {
      const waiting = this.#waiting.get(id);
      if (waiting && waiting.dueAt <= this.#options.now()) await this.retry(waiting);
    }
    this.#schedule();
  }

  #newEntry(submission: Submission, draftKey: string): OutboxEntry {
    const now = this.#options.now();
    const before = this.#waiting.get(submission.submissionId)?.entry;
    // A second press does not lengthen the seven days.
    const { queuedAt, keepUntil } =
      before && before.keepUntil > now ? before : { queuedAt: now, keepUntil: now + keepUnsent };
    return { format: 1, draftKey, submission, queuedAt, keepUntil, attempts: 0, notBefore: 0 };
  }

  async #try(waiting: Waiting, config: SubmissionConfig): Promise<Verdict> {
    const { now } = this.#options;
    const verdict = await post(waiting.entry.submission, { ...config, now });
    if (verdict.kind !== 'try-later') {
      await this.#settle({ ...waiting, dueAt: Infinity }, verdict);
      return verdict;
    }
    const { retryAfter } = verdict;
    const notBefore = retryAfter === undefined ? 0 : now() + retryAfter;
    const entry = { ...waiting.entry, attempts: waiting.entry.attempts + 1, notBefore };
    const kept = await putEntry(entry, waiting.keepOnDevice);
    await this.#settle({ ...waiting, entry, kept, dueAt: this.#nextTry(entry) }, verdict);
    return verdict;
  }

  async #settle(waiting: Waiting, outcome: Outcome): Promise<void> {
    const { submissionId } = waiting.entry.submission;
    this.#keep(waiting);
    if (!(await this.#options.settle(waiting, outcome))) return;
    await this.#remove(submissionId);
    if (outcome.kind === 'elsewhere') return;
    const reply = outcome.kind === 'accepted' ? outcome : undefined;
    this.#tabs?.tell({ kind: 'settled', submissionId, reply });
  }

  async #remove(submissionId: string): Promise<void> {
    const keepOnDevice = this.#waiting.get(submissionId)?.keepOnDevice ?? false;
    this.#waiting.delete(submissionId);
    await removeEntry(submissionId, keepOnDevice);
  }

  #keep(waiting: Waiting): void {
    this.#waiting.set(waiting.entry.submission.submissionId, waiting);
  }

  #nextTry({ attempts, notBefore }: OutboxEntry): number {
    return Math.max(this.#options.now(), notBefore) + backoff(attempts, this.#options.random());
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const dueAt = Math.min(...[...this.#waiting.values()].map((waiting) => waiting.dueAt));
    if (!this.#tabs || dueAt === Infinity) return;
    const wait = Math.min(longestTimer, Math.max(0, dueAt - this.#options.now()));
    this.#timer = setTimeout(() => void this.#tick(), wait);
  }

  readonly #onOnline = (): void => {
    for (const waiting of this.#waiting.values())
      if (waiting.dueAt !== Infinity) this.#keep({ ...waiting, dueAt: waiting.entry.notBefore });
    this.#schedule();
  };

  readonly #onMessage = (message: TabMessage): void => {
    if (message.kind !== 'settled') return;
    const waiting = this.#waiting.get(message.submissionId);
    if (!waiting) return;
    const accepted = message.reply ? readAccepted(message.reply) : undefined;
    void this.#settle(waiting, { kind: 'elsewhere', accepted });
  };
}
