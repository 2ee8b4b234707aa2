import type { PropertyValues, ReactiveControllerHost } from 'lit';
import type { DraftController } from '../drafts/draft-controller.js';
import { mergeDraft, type Answers, type Draft, type Survey } from '../engine/index.js';
import { emit } from '../events.js';
import { report } from '../report.js';
import type { SubmissionController } from '../sending/submission-controller.js';
import type { Interviews } from './interviews.js';
import type { InvitationCode } from './invitation-code.js';
import { closureOf, type Closure } from './opening-dates.js';
import type { DocumentSource } from './find-document.js';
import { usableAnswers } from './prefill.js';
import type { RunVoice } from './run-voice.js';
import type { Beginning, SessionController, SessionOptions } from './session-controller.js';
import { runOptions, type RunOptions, type SurveyOptions } from './survey-options.js';

export type RunHost = ReactiveControllerHost &
  HTMLElement &
  SurveyOptions &
  Pick<DocumentSource, 'acceptsAddress'> & { readonly survey?: unknown; readonly src?: string };

export interface OpeningParts {
  readonly session: SessionController;
  readonly code: InvitationCode;
  readonly drafts: DraftController;
  readonly submission: SubmissionController;
  readonly interviews: Interviews;
  readonly voice: RunVoice;
  /** There are answers worth keeping. */
  readonly keepDraft: () => void;
}

const NOT_PREFILLED = 'answers: too late to prefill.';

/**
 * How a run opens: with a survey there are options; draft and outbox are read; then a session
 * begins with what was found. The latest call wins.
 */
export class RunOpening {
  /** There as soon as there is a survey. */
  options!: RunOptions;
  /** As it was when the run was opened: midnight takes no form from anybody. */
  closure: Closure | undefined;
  /** Draft and outbox have been read: there is something to show. */
  isOpen = false;
  #prefill: Answers | undefined;
  /** The session began with a draft, or with what had been sent. */
  #resumed = false;
  #openings = 0;
  readonly #host: RunHost;
  readonly #parts: OpeningParts;

  constructor(host: RunHost, parts: OpeningParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Another survey, or none: what was shown goes. */
  close() {
    this.isOpen = false;
    this.#parts.submission.forget();
  }

  /** @param endpoint the document's own, resolved */
  async open(survey: Survey, endpoint: string | undefined) {
    const opening = ++this.#openings;
    const { voice, code, drafts, submission, interviews } = this.#parts;
    const options = (this.options = runOptions(this.#host, survey, endpoint));
    this.closure = options.preview ? undefined : closureOf(survey);
    voice.pick(undefined);
    code.open(survey);
    const [draft, waiting] = await Promise.all([
      drafts.open(options),
      submission.resume(),
      interviews.open(options),
    ]);
    if (opening !== this.#openings) return;
    this.isOpen = true;
    // A crash left both: the outbox has these answers.
    if (draft && draft.savedAt <= submission.since && waiting) void drafts.giveWay();
    const restored = waiting ? undefined : draft;
    this.#beginWith(survey, restored);
    emit(this.#host, 'survey-loaded');
    if (this.#resumed) emit(this.#host, 'survey-draft-restored');
  }

  /**
   * A new respondent on the same visit: what is shown goes and stays in the outbox.
   * @returns a session has begun; if not, something else has been opened meanwhile
   */
  async openAgain(survey: Survey): Promise<boolean> {
    const opening = ++this.#openings;
    const { drafts, submission } = this.#parts;
    const { since } = submission;
    const draft = await drafts.open(this.options);
    if (opening !== this.#openings) return false;
    submission.forget();
    // An older draft is that of the submission.
    this.#beginWith(survey, draft && draft.savedAt > since ? draft : undefined);
    if (this.#resumed) emit(this.#host, 'survey-draft-restored');
    return true;
  }

  #beginWith(survey: Survey, draft: Draft | undefined) {
    if (draft && !this.closure) this.restore(survey, draft);
    else this.begin(survey);
  }

  /** The page set properties of the element. */
  optionsChanged(survey: Survey, endpoint: string | undefined, changed: PropertyValues) {
    const before = this.options;
    const options = runOptions(this.#host, survey, endpoint);
    const differs = (...names: (keyof RunOptions)[]) =>
      names.some((name) => before[name] !== options[name]);
    // Another key, or a real run after a preview: another run.
    if (differs('key', 'preview')) {
      this.close();
      void this.open(survey, endpoint);
      return;
    }
    this.options = options;
    if (differs('interviewer')) void this.#parts.interviews.open(options);
    if (changed.has('code')) this.#parts.code.attributeChanged();
    this.askCode(survey);
    if (differs('drafts', 'draftHours')) void this.#keepOtherwise(survey);
  }

  /** Before the first answer: these are shown as if answered; what cannot be used is left out. */
  prefill(answers: Answers, survey: Survey | undefined) {
    const { session } = this.#parts;
    if (this.isOpen && (this.#resumed || session.answered)) return report(NOT_PREFILLED);
    this.#prefill = answers;
    if (this.isOpen && survey) this.begin(survey);
  }

  /** What the page gave was for the respondent who goes. */
  forgetPrefill() {
    this.#prefill = undefined;
  }

  /** The session goes on from a draft. */
  restore(survey: Survey, draft: Draft) {
    const { voice, drafts } = this.#parts;
    const merged = mergeDraft(survey, draft, this.options.channel);
    if (survey.languages.includes(draft.language)) voice.pick(draft.language);
    if (this.#prefill) report(NOT_PREFILLED);
    this.begin(survey, merged, merged.code);
    drafts.restored(draft.savedAt, merged.dropped.length);
  }

  /** A session begins: with what was kept, or prefilled, or empty. */
  begin(survey: Survey, kept?: Beginning, typedCode = '') {
    const { code, session } = this.#parts;
    this.#resumed = !!kept;
    code.typed = typedCode;
    session.begin(
      survey,
      this.#sessionOptions(survey),
      kept ?? { answers: usableAnswers(survey, this.#prefill ?? {}) },
    );
  }

  /** The start page is a step where the code is asked for. */
  askCode(survey: Survey) {
    this.#parts.session.configure(this.#sessionOptions(survey));
  }

  /** Drafts are kept in another way from now on: what is answered stays. */
  async #keepOtherwise(survey: Survey) {
    const { drafts, session, keepDraft } = this.#parts;
    const draft = await drafts.open(this.options);
    if (!session.isEmpty) keepDraft();
    // Not under what was found, and not yet asked for.
    else if (draft && this.#parts.submission.state.kind === 'idle') {
      this.restore(survey, draft);
      emit(this.#host, 'survey-draft-restored');
    }
  }

  #sessionOptions({ start }: Survey): SessionOptions {
    return { ...this.options, start: !!start || this.#parts.code.isAsked };
  }
}
