import type { DraftController, DraftSnapshot } from '../drafts/draft-controller.js';
import type { Survey } from '../engine/index.js';
import type { SubmissionController } from '../sending/submission-controller.js';
import type { Interviews } from './interviews.js';
import type { InvitationCode } from './invitation-code.js';
import type { RunFocus } from './run-focus.js';
import type { RunOpening } from './run-opening.js';
import type { StepController } from './step-controller.js';

export interface RespondentsParts {
  readonly survey: () => Survey | undefined;
  readonly opening: RunOpening;
  readonly code: InvitationCode;
  readonly steps: StepController;
  readonly drafts: DraftController;
  readonly submission: SubmissionController;
  readonly interviews: Interviews;
  readonly focus: RunFocus;
  /** What would be lost if it were not kept; `undefined`: nothing. */
  readonly snapshot: () => DraftSnapshot | undefined;
}

/**
 * Who answers, one after the other on the same page. What is of the one before is deleted, waits in
 * the outbox, or is set aside as an interview.
 */
export class Respondents {
  /** One interview is being set aside for another. */
  #changesInterview = false;
  readonly #parts: RespondentsParts;

  constructor(parts: RespondentsParts) {
    this.#parts = parts;
  }

  /** A new respondent, from the first step on: answers, code and draft go. */
  restart() {
    const { opening, code, steps, drafts, submission } = this.#parts;
    const survey = this.#parts.survey();
    opening.forgetPrefill();
    code.forget();
    submission.forget();
    if (survey) opening.begin(survey);
    if (opening.isOpen) steps.arrive();
    // Last: arriving at a step plans a write.
    void drafts.clear();
  }

  /** Whoever comes back to the page need not be who left it. */
  leave() {
    const { opening, code } = this.#parts;
    const survey = this.#parts.survey();
    code.forget();
    if (survey) opening.begin(survey);
  }

  /**
   * "Start a new form": what waits stays in the outbox, and a new respondent's draft comes back.
   * @param byHand if not, another tab wants it, and the focus stays with whoever is elsewhere
   */
  async startNew(byHand = true) {
    const { opening, steps, focus } = this.#parts;
    const survey = this.#parts.survey();
    if (!survey || !(await opening.openAgain(survey))) return;
    if (byHand) steps.arrive();
    else focus.fromInside(() => steps.arrive());
  }

  /** "Delete these answers": they are not sent. */
  async deleteAnswers() {
    await this.#parts.submission.delete();
    await this.startNew();
  }

  /** Another interview: this one is set aside. Where that fails it goes on. */
  newInterview() {
    return this.#changeInterview(async () => {
      if (await this.#setAside()) this.restart();
    });
  }

  /** Takes up an interview that was set aside; the one that is shown takes its place there. */
  continueInterview(id: string) {
    return this.#changeInterview(async () => {
      const { opening, interviews, drafts, steps } = this.#parts;
      const survey = this.#parts.survey();
      const found = interviews.saved.find((each) => each.id === id);
      if (!survey || !found || !(await this.#setAside())) return;
      opening.restore(survey, found.draft);
      drafts.seen();
      steps.arrive();
      await drafts.setKeep(true);
      // Not before the draft has it.
      if (!drafts.state.failing) await interviews.remove(id);
    });
  }

  /** The second of two quick presses would set aside once more what the first one has. */
  async #changeInterview(work: () => Promise<void>) {
    if (this.#changesInterview) return;
    this.#changesInterview = true;
    await work();
    this.#changesInterview = false;
  }

  /** @returns nothing would be lost if another interview were shown */
  async #setAside(): Promise<boolean> {
    const { snapshot, interviews } = this.#parts;
    const shown = snapshot();
    return !shown || interviews.setAside(shown);
  }
}
