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
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draftStorageKey, replaceDraft } from '../adapters/draft-store.js';
import { randomId } from '../adapters/random-id.js';
import type { FoundEntry, OutboxEntry } from '../adapters/outbox.js';
import type { Accepted, Refused, Returned, Verdict } from '../adapters/reply.js';
import type { Response, Submission } from '../engine/index.js';
import {
  isOf,
  OutboxSender,
  type Outcome,
  type SubmissionConfig,
  type Waiting,
} from './outbox-sender.js';

export type { SubmissionConfig };

export type SubmissionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'submitting' }
  | {
      readonly kind: 'queued';
      /** How long it is kept, in milliseconds since 1970. */
      readonly until: number;
      readonly trying: boolean;
      /** It survives the page; if not (`drafts="off"`, storage that fails), leaving the page loses it. */
      readonly onDevice: boolean;
    }
  | ({ readonly kind: 'submitted' } & Omit<Accepted, 'kind'>)
  | {
      readonly kind: 'refused';
      readonly reason: 'closed' | 'other';
      readonly until: number;
      readonly trying: boolean;
    };

export interface SubmissionOptions {
  /** What holds now; `undefined` without a survey and in preview: then nothing is sent. */
  readonly config: () => SubmissionConfig | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 up to 1. */
  readonly random?: () => number;
  /** The draft of the shown submission goes: it is sent, or the outbox takes its place. */
  readonly clearDraft: () => Promise<void>;
  /**
   * Back to the form with these answers. The entry leaves the outbox when the returned promise
   * resolves, so let it resolve once they are in a draft again.
   */
  readonly onReturned: (submission: Submission, verdict: Returned) => Promise<void> | void;
  readonly onSubmitted: (receipt: Accepted) => void;
  /** Once per submission and page life. */
  readonly onQueued: () => void;
  /** `verdict` is missing when the 7 days are over. */
  readonly onRefused: (verdict: Refused | undefined) => void;
}

const sameAnswers = (submission: Submission, { answers, comments }: Response): boolean =>
  JSON.stringify([submission.answers, submission.comments ?? {}]) ===
  JSON.stringify([answers, comments]);

/** The shown submission: its state, and what the verdicts on it mean for draft and form. */
export class SubmissionController implements ReactiveController {
  state: SubmissionState = { kind: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #options: SubmissionOptions;
  readonly #now: () => number;
  readonly #sender: OutboxSender;
  /** Submission ids that `onQueued` was called for. */
  readonly #announced = new Set<string>();
  #shown: Submission | undefined;
  /** Sent last and not accepted: its id serves again while the answers stay the same. */
  #last: Submission | undefined;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions) {
    const { config, now = Date.now, random = Math.random } = options;
    this.#host = host;
    this.#options = options;
    this.#now = now;
    this.#sender = new OutboxSender({
      config,
      now,
      random,
      trying: (id, trying) => this.#showTrying(id, trying),
      settle: (waiting, outcome) => this.#settle(waiting, outcome),
    });
    host.addController(this);
  }

  /** The submission that the state speaks of, also one that was found on this visit. */
  get submission(): Submission | undefined {
    return this.#shown;
  }

  hostConnected(): void {
    this.#sender.start();
  }

  hostDisconnected(): void {
    this.#sender.stop();
  }

  /** The id for a submission: the last one's while the answers are the same, else a new UUID. */
  submissionId(response: Response): string {
    const last = this.#last;
    return last && sameAnswers(last, response) ? last.submissionId : randomId();
  }

  /** Outbox first, then the network. Resolves with the verdict of this try; never rejects. */
  async submit(submission: Submission): Promise<Verdict> {
    const config = this.#options.config();
    if (!config || this.state.kind === 'submitting') return { kind: 'try-later' };
    const replaced = this.#shown?.submissionId;
    this.#shown = this.#last = submission;
    this.#set({ kind: 'submitting' });
    return this.#sender.send(submission, config, replaced);
  }

  /**
   * A visit: shows what waits of this survey as queued, the last one where there are several, and
   * tries to send all of it.
   * @returns the submission that is shown now
   */
  async resume(): Promise<Submission | undefined> {
    const config = this.#options.config();
    if (!config) return undefined;
    const found = await this.#sender.collect(config);
    const current = this.#options.config();
    const last = found.at(-1);
    // The latest call wins: the element may have turned to another survey meanwhile.
    if (last && current && isOf(last.entry, current) && this.state.kind === 'idle') {
      this.#shown = this.#last = last.entry.submission;
      this.#showQueued(last);
    }
    return this.#shown;
  }

  /** "Try again": not bound by `Retry-After`. Resolves when there is a verdict. */
  async retry(): Promise<void> {
    const waiting = this.#shown && this.#sender.waiting(this.#shown.submissionId);
    if (!waiting) return;
    if (waiting.entry.keepUntil <= this.#now()) await this.submit(waiting.entry.submission);
    else await this.#sender.retry(waiting, true);
  }

  /** A new respondent, or another survey: what waits stays in the outbox and is not shown. */
  forget(): void {
    this.#shown = this.#last = undefined;
    this.#set({ kind: 'idle' });
  }

  /** The table above, from a verdict on. @returns whether the entry may leave the outbox */
  async #settle(waiting: Waiting, outcome: Outcome): Promise<boolean> {
    const { entry, kept } = waiting;
    const { submission } = entry;
    switch (outcome.kind) {
      case 'accepted':
        await this.#clearDraft(waiting);
        this.#showSubmitted(submission, outcome);
        return true;
      case 'elsewhere':
        if (outcome.accepted) {
          if (this.#isShown(submission)) await this.#options.clearDraft();
          this.#showSubmitted(submission, outcome.accepted);
        } else if (this.#isShown(submission)) this.#showForm();
        return true;
      case 'try-later':
        // The outbox takes the draft's place, once; where it is not kept, the draft is all there is.
        if (kept && entry.attempts === 1) await this.#clearDraft(waiting);
        if (this.#isShown(submission)) this.#showQueued(waiting);
        return false;
      case 'rejected-answers':
      case 'rejected-code':
        // Nobody is there to correct it: the next visit shows it.
        if (!this.#isShown(submission)) return false;
        this.#showForm();
        await this.#options.onReturned(submission, outcome);
        return true;
      case 'expired':
        this.#showRefused(entry, undefined);
        return false;
      default:
        this.#showRefused(entry, outcome);
        return false;
    }
  }

  /**
   * Deletes the draft that became this submission. Not when a new respondent has begun under the
   * same key: that draft is somebody else's.
   */
  async #clearDraft({ entry, keepOnDevice }: Waiting): Promise<void> {
    const config = this.#options.config();
    const isShown = this.#isShown(entry.submission);
    if (isShown) await this.#options.clearDraft();
    if (keepOnDevice && (isShown || !config || !isOf(entry, config)))
      await replaceDraft(draftStorageKey(entry.submission.surveyId, entry.draftKey));
  }

  #isShown({ submissionId }: Submission): boolean {
    return this.#shown?.submissionId === submissionId;
  }

  #showForm(): void {
    this.#shown = undefined;
    this.#set({ kind: 'idle' });
  }

  #showSubmitted(submission: Submission, receipt: Accepted): void {
    if (!this.#isShown(submission)) return;
    this.#last = undefined;
    this.#set({ ...receipt, kind: 'submitted' });
    this.#options.onSubmitted(receipt);
  }

  #showQueued({ entry, kept }: FoundEntry): void {
    const { submissionId } = entry.submission;
    this.#set({ kind: 'queued', until: entry.keepUntil, trying: false, onDevice: kept });
    if (this.#announced.has(submissionId)) return;
    this.#announced.add(submissionId);
    this.#options.onQueued();
  }

  #showRefused({ submission, keepUntil: until }: OutboxEntry, verdict: Refused | undefined): void {
    if (!this.#isShown(submission)) return;
    const reason = verdict?.kind === 'closed' ? 'closed' : 'other';
    this.#set({ kind: 'refused', reason, until, trying: false });
    this.#options.onRefused(verdict);
  }

  #showTrying(submissionId: string, trying: boolean): void {
    const { state } = this;
    if (this.#shown?.submissionId === submissionId && 'trying' in state)
      this.#set({ ...state, trying });
  }

  #set(state: SubmissionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
