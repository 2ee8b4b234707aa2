import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { randomId } from '../device/random-id.js';
import { joinTabs, leaveTabs, tell, type TabMessage } from '../device/tabs.js';
import { replaceDraft } from '../drafts/draft-store.js';
import type { Submission, SurveyResponse } from '../engine/index.js';
import { isFresh, keepUnsent, listEntries, putEntry } from './outbox.js';
import { readAccepted, type Accepted, type Verdict } from './reply.js';
import { Sender, type SubmissionConfig, type Waiting } from './sender.js';
import {
  draftGoes,
  entryGoes,
  later,
  nextState,
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

const sameAnswers = (submission: Submission, { answers, comments }: SurveyResponse): boolean =>
  JSON.stringify([submission.answers, submission.comments ?? {}]) ===
  JSON.stringify([answers, comments]);

const keptAs = ({ entry, kept }: Waiting): Kept => ({
  until: entry.queuedAt + keepUnsent,
  onDevice: kept,
});

/** The submission that is shown: what becomes of it, and what that does to draft and outbox. */
export class SubmissionController implements ReactiveController {
  state: SendingState = { kind: 'idle' };
  /** The submission that the state speaks of, also one that was found on this visit. */
  submission: Submission | undefined;
  /** Whose it is, as far as this page knows. */
  owner: Owner = 'sender';
  /** Sent last and not accepted: its id serves again while the answers stay the same. */
  #last: Submission | undefined;
  /** Submission ids that were told as queued. */
  readonly #announced = new Set<string>();
  readonly #sender: Sender;
  readonly #host: Host;
  readonly #options: SubmissionOptions;

  constructor(host: Host, options: SubmissionOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
    this.#sender = new Sender(host, {
      config: options.config,
      tries: (waiting) => this.#hear(waiting, { kind: 'try' }),
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
    this.owner = 'unknown';
    if (kind === 'submitted') this.submission = undefined;
    else if (kind === 'submitting') this.#leaveForm();
    this.#options.left();
    this.#host.requestUpdate();
  }

  /** The form goes with its answers; the try goes on. */
  #leaveForm(): void {
    const waiting = this.#shown;
    if (!waiting) return;
    this.#enter({ kind: 'wait', kept: keptAs(waiting) });
    this.#enter({ kind: 'try' });
  }

  /** The id for a submission: the last one's while the answers are the same, else a new UUID. */
  submissionId(response: SurveyResponse): string {
    const last = this.#last;
    return last && sameAnswers(last, response) ? last.submissionId : randomId();
  }

  /** Outbox first, then the network. Resolves with the end of this try. */
  async submit(submission: Submission): Promise<void> {
    const replaced = this.#shown;
    this.owner = 'sender';
    await this.#send(submission, replaced);
  }

  async #send(submission: Submission, replaced?: Waiting, since?: number): Promise<void> {
    const config = this.#options.config();
    if (!config) return;
    const { key, keepOnDevice } = config;
    const entry = { format: 1, key, submission, queuedAt: Date.now(), notBefore: 0 } as const;
    this.submission = this.#last = submission;
    // Only who sent it has the form, which is at rest meanwhile.
    this.#enter({ kind: this.owner === 'sender' ? 'send' : 'try' });
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
    const { found } = await listEntries(keepOnDevice);
    let last: Waiting | undefined;
    for (const [id, { entry, kept }] of found) {
      if (entry.key !== key) continue;
      const waiting =
        this.#sender.waiting.get(id) ??
        this.#sender.add({ entry, kept, keepOnDevice, dueAt: entry.notBefore });
      if (!(last && last.entry.queuedAt > entry.queuedAt)) last = waiting;
    }
    // The latest call wins: the element may have turned to another survey meanwhile.
    if (last && this.#options.config()?.key === key && this.state.kind === 'idle') {
      this.submission = this.#last = last.entry.submission;
      this.owner = 'unknown';
      await this.#wait(last, false);
    }
    this.#sender.schedule();
    return this.submission;
  }

  /** "Try again": not bound by `Retry-After`. Resolves when there is a verdict. */
  async retry(): Promise<void> {
    const waiting = this.#shown;
    if (!waiting) return;
    if (isFresh(waiting.entry)) await this.#sender.try(waiting, true);
    else await this.#send(waiting.entry.submission, waiting, waiting.since);
  }

  /** When what is shown came into the outbox; a draft that was saved later is of somebody else. */
  get since(): number {
    return this.#shown?.since ?? 0;
  }

  /** "Show the answers": who is here says that they are theirs. */
  claim(): void {
    this.owner = 'claimed';
    this.#host.requestUpdate();
  }

  /** Claimed answers that the endpoint has returned go back into the form. */
  handBack(): void {
    this.owner = 'sender';
    this.#enter({ kind: 'forget' });
  }

  /** A draft keeps what was handed back: it leaves the outbox, in all tabs. */
  async release(): Promise<void> {
    const waiting = this.#shown;
    this.submission = undefined;
    if (waiting) await this.#goes(waiting);
  }

  /** "Delete these answers": out of the outbox, in all tabs, with the draft that they came from. */
  async delete(): Promise<void> {
    const waiting = this.#shown;
    if (!waiting) return;
    await this.#clearDraft(waiting);
    await this.#sender.remove(waiting);
    tell({ kind: 'deleted', submissionId: waiting.id }, this.#hearTab);
  }

  /** A new respondent, or another survey: what waits stays in the outbox and is not shown. */
  forget(): void {
    this.submission = this.#last = undefined;
    this.#enter({ kind: 'forget' });
  }

  get #shown(): Waiting | undefined {
    return this.submission && this.#sender.waiting.get(this.submission.submissionId);
  }

  #isShown({ id }: Waiting): boolean {
    return this.submission?.submissionId === id;
  }

  async #settle(waiting: Waiting, verdict: Verdict, byHand: boolean): Promise<void> {
    const { kind } = verdict;
    if (kind === 'queued') await this.#sender.delay(waiting, verdict.retryAfter);
    if (draftGoes(verdict, waiting.kept)) await this.#clearDraft(waiting);
    // A new respondent may have begun meanwhile.
    const shown = this.#isShown(waiting);
    const senderSees = shown && this.owner === 'sender';
    const found = !senderSees;
    this.#hear(waiting, { kind: 'verdict', verdict, kept: keptAs(waiting), found });
    if (shown) await this.#tellVerdict(waiting, verdict, byHand);
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
    if (kind === 'submitted') this.#last = undefined;
    // From here on the form has it.
    if (kind === 'returned' && this.owner === 'sender') this.submission = undefined;
    const again = kind === 'queued' && this.#announced.has(id);
    const { submission } = entry;
    await this.#options.settled({ verdict, submission, byHand, again });
    if (kind === 'queued') this.#announced.add(id);
  }

  /** Deletes the draft that became this submission. */
  async #clearDraft(waiting: Waiting): Promise<void> {
    const { keepOnDevice, entry, since } = waiting;
    const { key } = entry;
    if (this.state.kind === 'submitting' && this.#isShown(waiting))
      await this.#options.clearDraft();
    // Not that of a new respondent who has begun under the same key.
    else if (keepOnDevice && (await replaceDraft(key, undefined, since)))
      tell({ kind: 'draft', key }, this.#hearTab);
  }

  /** Shown as queued, without a try. */
  async #wait(waiting: Waiting, byHand: boolean): Promise<void> {
    this.#enter({ kind: 'wait', kept: keptAs(waiting) });
    await this.#tellVerdict(waiting, later, byHand);
  }

  #rest(waiting: Waiting, isElsewhere: boolean): void {
    if (isElsewhere && this.state.kind === 'submitting' && this.#isShown(waiting))
      void this.#wait(waiting, true);
    else this.#hear(waiting, { kind: 'rest' });
  }

  /** What another tab has settled. */
  readonly #hearTab = (message: TabMessage): void => {
    if (message.kind === 'draft') return;
    const waiting = this.#sender.waiting.get(message.submissionId);
    if (!waiting) return;
    const isShown = this.#isShown(waiting);
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
    if (this.#isShown(waiting)) this.#enter(event);
  }

  #enter(event: SendingEvent): void {
    this.state = nextState(this.state, event);
    this.#host.requestUpdate();
  }
}
