/**
 * What becomes of a submission. One submission at a time is **shown**; others of the same survey
 * and draft key (an interviewer's, say) are sent behind it and only ever leave the outbox.
 *
 * | state | event | next state | what the citizen sees |
 * |---|---|---|---|
 * | idle | Send | submitting | the form, its buttons at rest, "Sending" |
 * | idle | a visit finds an outbox entry | queued, trying | "Your answers wait to be sent", until when |
 * | submitting | accepted (2xx, 409) | submitted | the receipt |
 * | submitting | answers or code rejected | idle | the form, the endpoint's words at its questions |
 * | submitting | closed | refused (closed) | "The survey is closed", save as a file |
 * | submitting | any other 4xx | refused (other) | an error in plain words, "Try again", save as a file |
 * | submitting | no verdict (408, 425, 429, 5xx, network, time-out, HTML) | queued | "Your answers wait to be sent", until when, "Try again" |
 * | queued | timer, `online`, reconnect; not before `Retry-After` | queued, trying | the same page |
 * | queued | "Try again", whatever `Retry-After` says | queued, trying | the same page, "Trying" |
 * | queued, trying | accepted, or another tab had it accepted | submitted | the receipt |
 * | queued, trying | answers or code rejected | idle | the form with the answers, back in a draft |
 * | queued, trying | closed, any other 4xx | refused | as above |
 * | queued, trying | no verdict | queued | the same page |
 * | queued | 7 days are over | refused (other) | an error in plain words, save as a file |
 * | refused | "Try again" | refused, trying | the error stays until there is a verdict |
 * | refused, trying | no verdict | queued | "Your answers wait to be sent" |
 * | refused, trying | any other verdict | as from queued, trying | |
 * | refused | Send again (answers changed) | submitting | |
 * | any | a new respondent, another survey | idle | what waits is still sent behind the form |
 *
 * Where the answers lie meanwhile: in the outbox from before the first try until a verdict that
 * ends it. Accepted: the draft goes first, then the entry, so that a crash between them sends the
 * same id again instead of offering a filled form. Rejected: the draft comes back first, then the
 * entry goes. Refused: the entry stays, is not tried again by itself, and is found on the next visit.
 * A draft that was saved after the entry was queued is a later respondent's, and stays.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { replaceDraft } from '../drafts/draft-store.js';
import { withLock } from '../device/locks.js';
import {
  isFresh,
  keepUnsent,
  listEntries,
  putEntry,
  removeEntry,
  type OutboxEntry,
} from './outbox.js';
import { randomId } from '../device/random-id.js';
import {
  later,
  readAccepted,
  type Accepted,
  type Refused,
  type TryLater,
  type Verdict,
} from './reply.js';
import { joinTabs, leaveTabs, tell, type TabMessage } from '../device/tabs.js';
import { post, type PostOptions } from './transport.js';
import type { SurveyResponse, Submission } from '../engine/index.js';

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

export type SubmissionState =
  | { readonly kind: 'idle' | 'submitting' }
  | ((Accepted | TryLater | Refused) & {
      /** How long it is kept, in milliseconds since 1970. */
      readonly until: number;
      readonly trying: boolean;
      /** It survives the page; if not (`drafts="off"`, storage that fails), leaving the page loses it. */
      readonly onDevice: boolean;
    });

export interface SubmissionOptions {
  /** What holds now; `undefined` without a survey and in preview: then nothing is sent. */
  readonly config: () => SubmissionConfig | undefined;
  /** The draft of the submission just sent goes: it is sent, or the outbox takes its place. */
  readonly clearDraft: () => Promise<void>;
  /**
   * A verdict on the shown submission; `queued` comes once per submission and page life. Returned:
   * the entry leaves the outbox when the promise resolves, so let it resolve once the answers are
   * in a draft again.
   */
  readonly settled: (verdict: Verdict, submission: Submission) => Promise<void> | void;
}

/** An entry that this element sends. It changes in place, so that a late result finds the latest. */
interface Waiting {
  readonly id: string;
  entry: OutboxEntry;
  /** The device keeps it; if not, memory does. */
  kept: boolean;
  /** As it was when the entry was made, whatever `drafts` says later. */
  readonly keepOnDevice: boolean;
  /** Next try by itself, in milliseconds since 1970; `Infinity` while it is tried and after a refusal. */
  dueAt: number;
  /** Tries that came to nothing. */
  attempts: number;
}

const firstDelay = 2000;
const longestDelay = 300_000;
/** `setTimeout` overflows at 24.8 days and stands still in sleep: look again at least this often. */
const longestTimer = 3_600_000;

/** Exponential back-off with full jitter: milliseconds to wait after so many tries in vain. */
export const backoff = (attempts: number, random: number): number =>
  random * Math.min(longestDelay, firstDelay * 2 ** (attempts - 1));

const sameAnswers = (submission: Submission, { answers, comments }: SurveyResponse): boolean =>
  JSON.stringify([submission.answers, submission.comments ?? {}]) ===
  JSON.stringify([answers, comments]);

/** Sends the entries of one survey and draft key, and tells what becomes of the shown one. */
export class SubmissionController implements ReactiveController {
  state: SubmissionState = { kind: 'idle' };
  /** The submission that the state speaks of, also one that was found on this visit. */
  submission: Submission | undefined;
  /** Sent last and not accepted: its id serves again while the answers stay the same. */
  #last: Submission | undefined;
  /** By submission id. */
  readonly #waiting = new Map<string, Waiting>();
  /** Submission ids that were told as queued. */
  readonly #announced = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;
  readonly #options: SubmissionOptions;

  constructor(host: Host, options: SubmissionOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected(): void {
    joinTabs(this.#hear);
    addEventListener('online', this);
    addEventListener('offline', this);
    this.#schedule();
  }

  /** A try in flight goes on; its verdict still reaches the outbox. */
  hostDisconnected(): void {
    leaveTabs(this.#hear);
    removeEventListener('online', this);
    removeEventListener('offline', this);
    this.#schedule();
  }

  /** The browser goes online or offline, which is told; what waits is tried when it can be. */
  handleEvent({ type }: Event): void {
    if (type === 'online')
      for (const waiting of this.#waiting.values())
        if (waiting.dueAt < Infinity) waiting.dueAt = waiting.entry.notBefore;
    this.#schedule();
    this.#host.requestUpdate();
  }

  /** The id for a submission: the last one's while the answers are the same, else a new UUID. */
  submissionId(response: SurveyResponse): string {
    const last = this.#last;
    return last && sameAnswers(last, response) ? last.submissionId : randomId();
  }

  /** Outbox first, then the network. Resolves with the end of this try. */
  async submit(submission: Submission): Promise<void> {
    const config = this.#options.config();
    if (!config) return;
    const { key, keepOnDevice } = config;
    const replaced = this.#shown;
    const entry = { format: 1, key, submission, queuedAt: Date.now(), notBefore: 0 } as const;
    this.submission = this.#last = submission;
    this.#set({ kind: 'submitting' });
    const waiting = this.#wait(entry, await putEntry(entry, keepOnDevice), keepOnDevice);
    if (replaced && replaced.id !== waiting.id) await this.#remove(replaced);
    await this.#try(waiting, true);
  }

  /**
   * A visit: shows what waits of this survey as queued, the last one where there are several, and
   * tries to send all of it.
   * @returns the submission that is shown now
   */
  async resume(): Promise<Submission | undefined> {
    const config = this.#options.config();
    if (!config) return undefined;
    const { key, keepOnDevice } = config;
    const { found } = await listEntries(keepOnDevice);
    let last: Waiting | undefined;
    for (const [id, { entry, kept }] of found) {
      if (entry.key !== key) continue;
      const waiting =
        this.#waiting.get(id) ?? this.#wait(entry, kept, keepOnDevice, entry.notBefore);
      if (!(last && last.entry.queuedAt > entry.queuedAt)) last = waiting;
    }
    // The latest call wins: the element may have turned to another survey meanwhile.
    if (last && this.#options.config()?.key === key && this.state.kind === 'idle') {
      this.submission = this.#last = last.entry.submission;
      await this.#show(last, later);
    }
    this.#schedule();
    return this.submission;
  }

  /** "Try again": not bound by `Retry-After`. Resolves when there is a verdict. */
  async retry(): Promise<void> {
    const waiting = this.#shown;
    if (!waiting) return;
    if (isFresh(waiting.entry)) await this.#try(waiting, true);
    else await this.submit(waiting.entry.submission);
  }

  /** A new respondent, or another survey: what waits stays in the outbox and is not shown. */
  forget(): void {
    this.submission = this.#last = undefined;
    this.#set({ kind: 'idle' });
  }

  get #shown(): Waiting | undefined {
    return this.submission && this.#waiting.get(this.submission.submissionId);
  }

  #wait(entry: OutboxEntry, kept: boolean, keepOnDevice: boolean, dueAt = Infinity): Waiting {
    const id = entry.submission.submissionId;
    const waiting = { id, entry, kept, keepOnDevice, dueAt, attempts: 0 };
    this.#waiting.set(id, waiting);
    return waiting;
  }

  /**
   * Tries an entry of the outbox, unless another tab is at it or has settled it.
   * @param byHand not bound by `Retry-After`
   */
  async #try(waiting: Waiting, byHand = false): Promise<void> {
    const config = this.#options.config();
    const { id, entry, keepOnDevice } = waiting;
    // The endpoint of another survey must not get it; the next visit sends it.
    if (config?.key !== entry.key) return void this.#waiting.delete(id);
    waiting.dueAt = Infinity;
    if (!isFresh(entry)) {
      await removeEntry(id, keepOnDevice);
      await this.#show(waiting, { kind: 'refused', reason: 'other' });
      return;
    }
    this.#showTrying(waiting, true);
    const had = await withLock(id, keepOnDevice, async () => {
      const { found, complete } = await listEntries(keepOnDevice);
      const present = found.get(id);
      Object.assign(waiting, present);
      // A database that is gone as a whole was deleted: then the copy in memory is sent.
      if (!present && (complete || !waiting.kept)) await this.#settle(waiting, readAccepted());
      // Another tab may have been told to wait.
      else if (!byHand && waiting.entry.notBefore > Date.now()) this.#delay(waiting);
      else await this.#settle(waiting, await post(entry.submission, config.target));
    });
    if (!had) {
      // Another tab is trying the same one; the next look at the outbox tells what came of it.
      waiting.dueAt = Date.now() + firstDelay;
      if (this.state.kind === 'submitting') await this.#show(waiting, later);
    }
    this.#showTrying(waiting, false);
    this.#schedule();
  }

  /** The table above, from a verdict on. */
  async #settle(waiting: Waiting, verdict: Verdict): Promise<void> {
    const { kind } = verdict;
    if (kind === 'queued') {
      waiting.attempts += 1;
      waiting.entry = { ...waiting.entry, notBefore: Date.now() + verdict.retryAfter };
      waiting.kept = await putEntry(waiting.entry, waiting.keepOnDevice);
      this.#delay(waiting);
    }
    // The outbox takes the draft's place; where it is not kept, the draft is all there is.
    if (kind === 'submitted' || (kind === 'queued' && waiting.kept))
      await this.#clearDraft(waiting);
    const shown = await this.#show(waiting, verdict);
    // Nobody may be there to correct what is returned: then the next visit shows it.
    if (kind !== 'submitted' && !(kind === 'returned' && shown)) return;
    await this.#remove(waiting);
    tell({ submissionId: waiting.id, reply: kind === 'submitted' && verdict }, this.#hear);
  }

  /** Deletes the draft that became this submission. */
  async #clearDraft(waiting: Waiting): Promise<void> {
    const {
      keepOnDevice,
      entry: { key, queuedAt },
    } = waiting;
    if (this.state.kind === 'submitting' && this.#isShown(waiting))
      await this.#options.clearDraft();
    // Not that of a new respondent who has begun under the same key.
    else if (keepOnDevice && (await replaceDraft(key, undefined, queuedAt)))
      tell({ key }, this.#hear);
  }

  #isShown({ id }: Waiting): boolean {
    return this.submission?.submissionId === id;
  }

  /** @returns whether somebody sees it */
  async #show(waiting: Waiting, verdict: Verdict): Promise<boolean> {
    if (!this.#isShown(waiting)) return false;
    const { id, entry, kept } = waiting;
    const { kind } = verdict;
    if (kind === 'submitted') this.#last = undefined;
    if (kind === 'returned') {
      this.submission = undefined;
      this.#set({ kind: 'idle' });
    } else {
      const until = entry.queuedAt + keepUnsent;
      this.#set({ ...verdict, until, trying: false, onDevice: kept });
    }
    if (kind !== 'queued' || !this.#announced.has(id))
      await this.#options.settled(verdict, entry.submission);
    if (kind === 'queued') this.#announced.add(id);
    return true;
  }

  #showTrying(waiting: Waiting, trying: boolean): void {
    if (this.#isShown(waiting)) this.#set({ ...this.state, trying } as SubmissionState);
  }

  async #remove({ id, keepOnDevice }: Waiting): Promise<void> {
    this.#waiting.delete(id);
    await removeEntry(id, keepOnDevice);
  }

  #delay(waiting: Waiting): void {
    const { attempts, entry } = waiting;
    waiting.dueAt = Math.max(Date.now(), entry.notBefore) + backoff(attempts, Math.random());
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const dueAt = Math.min(...Array.from(this.#waiting.values(), (waiting) => waiting.dueAt));
    if (!this.#host.isConnected || dueAt === Infinity) return;
    this.#timer = setTimeout(this.#tick, Math.min(longestTimer, dueAt - Date.now()));
  }

  /** Tries what is due, one after the other. */
  readonly #tick = async (): Promise<void> => {
    for (const waiting of this.#waiting.values())
      if (waiting.dueAt <= Date.now()) await this.#try(waiting);
    this.#schedule();
  };

  /** What another tab has settled. */
  readonly #hear = ({ submissionId, reply }: TabMessage): void => {
    const waiting = this.#waiting.get(submissionId!);
    if (!waiting) return;
    if (reply) return void this.#settle(waiting, readAccepted(reply));
    // The form is there, in the other tab.
    void this.#remove(waiting);
    if (this.#isShown(waiting)) this.forget();
  };

  #set(state: SubmissionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
