import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { joinTabs, leaveTabs, tell, type TabMessage } from '../device/tabs.js';
import { replaceDraft } from '../drafts/draft-store.js';
import type { Submission, SurveyResponse } from '../engine/index.js';
import { isFresh, keepUnsent, putEntry } from './outbox.js';
import { readAccepted, type Accepted, type Verdict } from './reply.js';
import { Sender, type SubmissionConfig, type Waiting } from './sender.js';
import { ShownSubmission } from './shown-submission.js';
import {
  draftGoes,
  entryGoes,
  later,
  type Kept,
  type Owner,
  type SendingEvent,
  type SendingState,
} from './states.js';

type Host = ReactiveControllerHost & Pick<Element, 'isConnected'>;

/** What the endpoint said of the submission that is shown. */
export interface VerdictNews {
  readonly verdict: Verdict;
  readonly submission: Submission;
  /** Somebody pressed "Send" or "Try again" for it; if not, it came by itself. */
  readonly byHand: boolean;
  /** It waits for longer: that it is queued was told before. */
  readonly again: boolean;
}

export interface SubmissionOptions {
  /** What holds now; `undefined` without a survey and in preview: then nothing is sent. */
  readonly config: () => SubmissionConfig | undefined;
  /** The draft of the submission just sent goes: it is sent, or the outbox takes its place. */
  readonly clearDraft: () => Promise<void>;
  /**
   * A verdict on the shown submission; the first `queued` of a submission and page life comes as
   * such, later ones as `again`. Returned: the entry leaves the outbox when the promise resolves,
   * so let it resolve once the answers are in a draft again. Where it was found on this visit, it
   * stays until `release`.
   */
  readonly settled: (news: VerdictNews) => Promise<void> | void;
  /** The page is left with what was sent on it: who comes back to it need not be who sent it. */
  readonly left: () => void;
  /** Another tab deleted the submission that is shown. */
  readonly deleted: () => void;
}

const keptAs = ({ entry, kept }: Waiting): Kept => ({
  until: entry.queuedAt + keepUnsent,
  onDevice: kept,
});

/** Sends. What becomes of the submission that is shown, it tells, and does to draft and outbox. */
export class SubmissionController implements ReactiveController {
  readonly shown: ShownSubmission;
  /** Somebody pressed a button for the last try of it; if not, it came by itself. */
  isAwaited = false;
  /** Submission ids that were told as queued. */
  readonly #announced = new Set<string>();
  readonly #sender: Sender;
  readonly #options: SubmissionOptions;

  constructor(host: Host, options: SubmissionOptions) {
    host.addController(this);
    this.#options = options;
    this.shown = new ShownSubmission(() => host.requestUpdate());
    this.#sender = new Sender(host, {
      config: options.config,
      tries: (waiting, byHand) => {
        if (this.shown.is(waiting.id)) this.isAwaited = byHand;
        this.#hear(waiting, { kind: 'try' });
      },
      settled: (waiting, verdict, byHand) => this.#settle(waiting, verdict, byHand),
      rests: (waiting, isElsewhere) => this.#rest(waiting, isElsewhere),
    });
  }

  hostConnected(): void {
    joinTabs(this.#hearTab);
    addEventListener('pagehide', this);
  }

  hostDisconnected(): void {
    leaveTabs(this.#hearTab);
    removeEventListener('pagehide', this);
  }

  /** The page goes, and may come back as it was, from the browser's cache. */
  handleEvent(): void {
    const { kind } = this.state;
    if (kind === 'idle') return;
    this.shown.leave();
    if (kind === 'submitted') this.shown.release();
    else if (kind === 'submitting') this.#leaveForm();
    this.#options.left();
  }

  get state(): SendingState {
    return this.shown.state;
  }

  /** The form goes with its answers; the try goes on. */
  #leaveForm(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    this.shown.enter({ kind: 'wait', kept: keptAs(waiting) });
    this.shown.enter({ kind: 'try' });
  }

  /** The id for a submission: the last one's while the answers are the same, else a new UUID. */
  submissionId(response: SurveyResponse): string {
    return this.shown.idFor(response);
  }

  /** Outbox first, then the network. Resolves with the end of this try. */
  async submit(submission: Submission): Promise<void> {
    await this.#send(submission, 'sender', this.#waiting);
  }

  async #send(
    submission: Submission,
    owner: Owner,
    replaced?: Waiting,
    since?: number,
  ): Promise<void> {
    const config = this.#options.config();
    if (!config) return;
    const { key, keepOnDevice } = config;
    const entry = { format: 1, key, submission, queuedAt: Date.now(), notBefore: 0 } as const;
    this.shown.show(submission, owner);
    this.isAwaited = true;
    // Only who sent it has the form, which is at rest meanwhile.
    this.shown.enter({ kind: owner === 'sender' ? 'send' : 'try' });
    const kept = await putEntry(entry, keepOnDevice);
    const waiting = this.#sender.add({ entry, kept, keepOnDevice, since });
    if (replaced && replaced.id !== waiting.id) await this.#sender.remove(replaced);
    await this.#sender.try(waiting, true);
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
    const last = await this.#sender.find(key, keepOnDevice);
    // The latest call wins: the element may have turned to another survey meanwhile.
    if (last && this.#options.config()?.key === key && this.state.kind === 'idle') {
      this.shown.show(last.entry.submission, 'unknown');
      await this.#wait(last, false);
    }
    this.#sender.schedule();
    return this.shown.submission;
  }

  /** "Try again": not bound by `Retry-After`. Resolves when there is a verdict. */
  async retry(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    if (isFresh(waiting.entry)) await this.#sender.try(waiting, true);
    else await this.#send(waiting.entry.submission, this.shown.owner, waiting, waiting.since);
  }

  /** When what is shown came into the outbox; a draft that was saved later is of somebody else. */
  get since(): number {
    return this.#waiting?.since ?? 0;
  }

  /** A draft keeps what was handed back: it leaves the outbox, in all tabs. */
  async release(): Promise<void> {
    const waiting = this.#waiting;
    this.shown.release();
    if (waiting) await this.#goes(waiting);
  }

  /** "Delete these answers": out of the outbox, in all tabs, with the draft that they came from. */
  async delete(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    await this.#clearDraft(waiting);
    await this.#sender.remove(waiting);
    tell({ kind: 'deleted', submissionId: waiting.id }, this.#hearTab);
  }

  /** A new respondent, or another survey: what waits stays in the outbox and is not shown. */
  forget(): void {
    this.shown.forget();
  }

  get #waiting(): Waiting | undefined {
    return this.shown.submission && this.#sender.waiting.get(this.shown.submission.submissionId);
  }

  async #settle(waiting: Waiting, verdict: Verdict, byHand: boolean): Promise<void> {
    const { kind } = verdict;
    if (kind === 'queued') await this.#sender.delay(waiting, verdict.retryAfter);
    if (draftGoes(verdict, waiting.kept)) await this.#clearDraft(waiting);
    // A new respondent may have begun meanwhile.
    const isShown = this.shown.is(waiting.id);
    const senderSees = isShown && this.shown.owner === 'sender';
    const found = !senderSees;
    this.#hear(waiting, { kind: 'verdict', verdict, kept: keptAs(waiting), found });
    if (isShown) await this.#tellVerdict(waiting, verdict, byHand);
    if (entryGoes(verdict, senderSees))
      await this.#goes(waiting, kind === 'submitted' ? verdict : undefined);
  }

  /** Out of the outbox: accepted, or the form has it again. */
  async #goes(waiting: Waiting, accepted?: Accepted): Promise<void> {
    await this.#sender.remove(waiting);
    tell({ kind: 'verdict', submissionId: waiting.id, accepted }, this.#hearTab);
  }

  /** To the maker of this controller, and what it means for the next press on "Send". */
  async #tellVerdict({ id, entry }: Waiting, verdict: Verdict, byHand: boolean): Promise<void> {
    const { kind } = verdict;
    if (kind === 'submitted') this.shown.accepted();
    // From here on the form has it.
    if (kind === 'returned' && this.shown.owner === 'sender') this.shown.release();
    const again = kind === 'queued' && this.#announced.has(id);
    const { submission } = entry;
    await this.#options.settled({ verdict, submission, byHand, again });
    if (kind === 'queued') this.#announced.add(id);
  }

  /** Deletes the draft that became this submission. */
  async #clearDraft(waiting: Waiting): Promise<void> {
    const { keepOnDevice, entry, since } = waiting;
    const { key } = entry;
    if (this.state.kind === 'submitting' && this.shown.is(waiting.id))
      await this.#options.clearDraft();
    // Not that of a new respondent who has begun under the same key.
    else if (keepOnDevice && (await replaceDraft(key, undefined, since)))
      tell({ kind: 'draft', key }, this.#hearTab);
  }

  /** Shown as queued, without a try. */
  async #wait(waiting: Waiting, byHand: boolean): Promise<void> {
    this.shown.enter({ kind: 'wait', kept: keptAs(waiting) });
    await this.#tellVerdict(waiting, later, byHand);
  }

  #rest(waiting: Waiting, isElsewhere: boolean): void {
    if (isElsewhere && this.state.kind === 'submitting' && this.shown.is(waiting.id))
      void this.#wait(waiting, true);
    else this.#hear(waiting, { kind: 'rest' });
  }

  /** What another tab has settled. */
  readonly #hearTab = (message: TabMessage): void => {
    if (message.kind === 'draft') return;
    const waiting = this.#sender.waiting.get(message.submissionId);
    if (!waiting) return;
    const isShown = this.shown.is(waiting.id);
    if (message.kind === 'deleted') {
      void this.#sender.remove(waiting);
      if (isShown) this.#options.deleted();
      return;
    }
    const { accepted } = message;
    if (accepted) void this.#settle(waiting, readAccepted(accepted), false);
    else {
      // The form is there, in the other tab.
      void this.#sender.remove(waiting);
      if (isShown) this.forget();
    }
  };

  /** What befalls a submission that nobody sees changes nothing here. */
  #hear(waiting: Waiting, event: SendingEvent): void {
    if (this.shown.is(waiting.id)) this.shown.enter(event);
  }
}
