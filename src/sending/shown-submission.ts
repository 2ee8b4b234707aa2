import { randomId } from '../device/random-id.js';
import type { Submission, SurveyResponse } from '../engine/index.js';
import { nextState, type Owner, type SendingEvent, type SendingState } from './states.js';

const sameAnswers = (submission: Submission, { answers, comments }: SurveyResponse): boolean =>
  JSON.stringify([submission.answers, submission.comments ?? {}]) ===
  JSON.stringify([answers, comments]);

/** The submission that is shown: which one it is, whose, and what has become of it. */
export class ShownSubmission {
  state: SendingState = { kind: 'idle' };
  /** The one that the state speaks of, also one that was found on this visit. */
  submission: Submission | undefined;
  /** Whose it is, as far as this page knows. */
  owner: Owner = 'sender';
  /** Sent last and not accepted: its id serves again while the answers stay the same. */
  #last: Submission | undefined;
  readonly #changed: () => void;

  /** @param changed what is drawn of it is to be drawn anew */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Is it this one? */
  is(submissionId: string): boolean {
    return this.submission?.submissionId === submissionId;
  }

  /** The id for a response: the last one's while the answers are the same, else a new UUID. */
  idFor(response: SurveyResponse): string {
    const last = this.#last;
    return last && sameAnswers(last, response) ? last.submissionId : randomId();
  }

  /** From now on this one is shown. */
  show(submission: Submission, owner: Owner): void {
    this.submission = this.#last = submission;
    this.owner = owner;
  }

  enter(event: SendingEvent): void {
    this.state = nextState(this.state, event);
    this.#changed();
  }

  /** The endpoint has it: the same answers would be another submission. */
  accepted(): void {
    this.#last = undefined;
  }

  /** "Show the answers": who is here says that they are theirs. */
  claim(): void {
    this.owner = 'claimed';
    this.#changed();
  }

  /** Claimed answers that the endpoint has returned go back into the form. */
  handBack(): void {
    this.owner = 'sender';
    this.enter({ kind: 'forget' });
  }

  /** It is no longer shown as what was sent: its answers are in the form. */
  release(): void {
    this.submission = undefined;
  }

  /** The page was left: who comes back to it need not be who sent this. */
  leave(): void {
    this.owner = 'unknown';
    this.#changed();
  }

  /** Somebody else, or another survey: nothing is shown. */
  forget(): void {
    this.submission = this.#last = undefined;
    this.enter({ kind: 'forget' });
  }
}
