import type { PropertyValues } from 'lit';
import { DraftController, type DraftSnapshot } from '../drafts/draft-controller.js';
import { openDrafts } from '../drafts/draft-store.js';
import {
  mergeDraft,
  readPlace,
  type Answers,
  type Draft,
  type Submission,
  type Survey,
} from '../engine/index.js';
import { emit } from '../events.js';
import { openOutbox } from '../sending/outbox.js';
import { takesAnswers } from '../sending/states.js';
import { SubmissionController, type SubmissionOptions } from '../sending/submission-controller.js';
import { Interviews } from './interviews.js';
import { InvitationCode } from './invitation-code.js';
import type { Closure } from './opening-dates.js';
import { Respondents } from './respondents.js';
import type { RunFocus } from './run-focus.js';
import type { RunVoice } from './run-voice.js';
import { RunOpening, type RunHost } from './run-opening.js';
import { SessionController } from './session-controller.js';
import { SourceController, type SourceState } from './source-controller.js';
import { StepController } from './step-controller.js';
import { StepHistory } from './step-history.js';
import { isPreview, type RunOptions } from './survey-options.js';
import { failureOf, reportProblems } from './told-problems.js';

export interface RunParts {
  readonly focus: RunFocus;
  readonly voice: RunVoice;
  /** What the endpoint said of the submission that is shown. */
  readonly settled: SubmissionOptions['settled'];
}

/**
 * One respondent's run, from the document to a receipt: it makes the parts of a run, and tells each
 * what the others have done.
 */
export class RunController {
  readonly source: SourceController;
  readonly session: SessionController;
  readonly code: InvitationCode;
  readonly steps: StepController;
  readonly drafts: DraftController;
  readonly submission: SubmissionController;
  readonly interviews: Interviews;
  readonly respondents: Respondents;
  #loaded = false;
  readonly #host: RunHost;
  readonly #voice: RunVoice;
  readonly #focus: RunFocus;
  readonly #opening: RunOpening;

  constructor(host: RunHost, { focus, voice, settled }: RunParts) {
    this.#host = host;
    this.#voice = voice;
    this.#focus = focus;
    this.source = new SourceController(host, (state) => this.#settled(state));
    this.session = new SessionController(host);
    this.code = new InvitationCode(() => host.code);
    this.drafts = new DraftController(host, {
      snapshot: () => this.#snapshot(),
      onSaved: () => emit(host, 'survey-draft-saved'),
      onCleared: () => emit(host, 'survey-draft-cleared'),
    });
    this.submission = new SubmissionController(host, {
      config: () => this.#submissionConfig,
      clearDraft: () => this.drafts.giveWay(),
      settled,
      left: () => this.respondents.leave(),
      deleted: () => void this.respondents.startNew(false),
    });
    this.interviews = new Interviews(host);
    this.#opening = new RunOpening(host, {
      session: this.session,
      code: this.code,
      drafts: this.drafts,
      submission: this.submission,
      interviews: this.interviews,
      voice,
      keepDraft: () => this.keepDraft(),
    });
    this.steps = new StepController(host, {
      session: this.session,
      code: this.code,
      focus,
      changed: () => this.keepDraft(),
      answered: (revealed) =>
        voice.tell({ kind: 'questions', revealed, visible: this.session.visible }),
    });
    this.respondents = new Respondents({
      survey: () => this.survey,
      opening: this.#opening,
      code: this.code,
      steps: this.steps,
      drafts: this.drafts,
      submission: this.submission,
      interviews: this.interviews,
      focus,
      snapshot: () => this.#snapshot(),
    });
    new StepHistory(host, {
      session: this.session,
      key: () => (host.history && this.opened ? this.options.key : undefined),
      takesSteps: () => this.#isAnswering,
      revisit: (place) => this.survey && this.steps.revisit(readPlace(this.survey, place)),
    });
  }

  get survey(): Survey | undefined {
    return this.source.state.survey;
  }

  /** The document's own endpoint; the attribute wins. */
  get endpoint(): string | undefined {
    return this.source.state.endpoint;
  }

  get options(): RunOptions {
    return this.#opening.options;
  }
  get closure(): Closure | undefined {
    return this.#opening.closure;
  }
  /** Draft and outbox have been read: there is something to show. */
  get opened(): boolean {
    return this.#opening.isOpen;
  }

  /** Answers are taken: there is a survey that is open, and nothing is on its way. */
  get takesAnswers(): boolean {
    const { opened, closure, session, submission } = this;
    const isCompleted = session.place.kind === 'completed';
    return (
      opened && !closure && !isCompleted && takesAnswers(submission.state, submission.shown.owner)
    );
  }

  /** The form is there: nothing is sent, and nothing waits. */
  get #isAnswering(): boolean {
    return this.takesAnswers && this.submission.state.kind === 'idle';
  }

  /** Once before each update, with the properties that changed. */
  willUpdate(changed: PropertyValues) {
    const { survey: document, src, credentials, acceptsAddress } = this.#host;
    if (!this.#loaded || changed.has('survey') || changed.has('src')) {
      this.#loaded = true;
      // What is not yet written belongs to the survey that goes.
      void this.drafts.flush();
      void this.source.load({ document, src, credentials, acceptsAddress });
      // The device answers while the document is on its way.
      if (this.#host.drafts !== 'off' && !isPreview(this.#host, undefined)) {
        void openDrafts();
        void openOutbox();
      }
    } else if (this.survey && changed.size)
      this.#opening.optionsChanged(this.survey, this.endpoint, changed);
  }

  /** Before the first answer: these are shown as if answered. */
  prefill(answers: Answers) {
    this.#opening.prefill(answers, this.survey);
  }

  /** Something worth keeping changed. */
  keepDraft() {
    // What is sent, waits or was refused lies in the outbox; a draft of it that is younger would be
    // taken for a new respondent's.
    if (this.#isAnswering) this.drafts.changed();
  }

  /** The draft that another tab wrote later. */
  async loadDraft() {
    const { survey } = this;
    const draft = await this.drafts.load();
    if (survey && draft) this.#opening.restore(survey, draft);
    // The button is gone, whatever was found.
    this.#focus.onHeading();
  }

  /** A draft from elsewhere takes the place of the session. */
  openDraft(draft: Draft) {
    if (!this.survey) return;
    this.#opening.restore(this.survey, draft);
    emit(this.#host, 'survey-draft-restored');
    this.steps.arrive();
  }

  /**
   * Back into the form with what had been sent.
   * @param found on this visit: the session knows nothing of it
   * @returns a draft keeps it from now on
   */
  takeBack(submission: Submission, found: boolean): boolean {
    const { survey, session, drafts } = this;
    if (!survey) return false;
    const place = session.steps.at(-1)!.place;
    if (found) {
      // A new respondent has begun: their draft stays.
      if (drafts.state.savedUntil) drafts.standAside();
      const { code = '' } = submission;
      const sent = { ...submission, format: 1, savedAt: 0, place } as Draft;
      this.#opening.begin(survey, mergeDraft(survey, sent, this.options.channel), code);
    } else session.goTo(place);
    this.keepDraft();
    const { keep, failing } = drafts.state;
    return keep && !failing;
  }

  /** The start page is a step where the code is asked for. */
  codeRefused(error: 'invalid' | 'used') {
    this.code.refuse(error);
    if (this.survey) this.#opening.askCode(this.survey);
    this.steps.showCodeError(error);
  }

  /** "Delete": what is saved, and what is on the page. */
  deleteDraft() {
    if (this.takesAnswers) this.respondents.restart();
    else void this.drafts.clear();
    this.#focus.onHeading();
  }

  #settled({ kind, survey, problems, status }: SourceState) {
    this.#opening.close();
    reportProblems(problems);
    if (survey) void this.#opening.open(survey, this.endpoint);
    else if (kind === 'failed')
      emit(this.#host, 'survey-failed', { stage: 'load', ...failureOf(problems, status) });
  }

  get #submissionConfig() {
    const { survey, options } = this;
    if (!survey || options.preview) return undefined;
    const { transport, endpoint = '', headers, credentials } = this.#host;
    const target = { transport, endpoint: endpoint || this.endpoint, headers, credentials };
    return { key: options.key, keepOnDevice: options.drafts !== 'off', target };
  }

  #snapshot(): DraftSnapshot | undefined {
    const { survey, session, code } = this;
    const { answers, comments, place } = session;
    if (!survey || session.isEmpty || place.kind === 'completed') return undefined;
    return {
      surveyId: survey.id,
      surveyVersion: survey.version,
      language: this.#voice.language,
      answers,
      comments,
      place,
      ...(code.typed && { code: code.typed }),
    };
  }
}
