import type { PropertyValues, ReactiveControllerHost } from 'lit';
import { DraftController, type DraftSnapshot } from '../drafts/draft-controller.js';
import { openDrafts } from '../drafts/draft-store.js';
import {
  mergeDraft,
  problemMessage,
  type Answers,
  type Draft,
  type Submission,
  type Survey,
} from '../engine/index.js';
import { emit } from '../events.js';
import { report } from '../report.js';
import { openOutbox } from '../sending/outbox.js';
import { takesAnswers } from '../sending/states.js';
import { SubmissionController, type SubmissionOptions } from '../sending/submission-controller.js';
import { InvitationCode } from './invitation-code.js';
import { closureOf, type Closure } from './opening-dates.js';
import { usableAnswers } from './prefill.js';
import type { RunFocus } from './run-focus.js';
import type { RunVoice } from './run-voice.js';
import { SessionController, type Beginning, type SessionOptions } from './session-controller.js';
import { SourceController, type SourceState } from './source-controller.js';
import { StepController } from './step-controller.js';
import { isPreview, runOptions, type RunOptions, type SurveyOptions } from './survey-options.js';

export type RunHost = ReactiveControllerHost &
  HTMLElement &
  SurveyOptions & { readonly survey?: unknown; readonly src?: string };

export interface RunParts {
  readonly focus: RunFocus;
  readonly voice: RunVoice;
  /** What the endpoint said of the submission that is shown. */
  readonly settled: SubmissionOptions['settled'];
}

const NOT_PREFILLED = 'answers: too late to prefill.';

/**
 * One respondent's run, from the document to a session that can be answered: it makes the parts of
 * a run, and begins, restores and restarts it. The latest call wins.
 */
export class RunController {
  readonly source: SourceController;
  readonly session: SessionController;
  readonly code: InvitationCode;
  readonly steps: StepController;
  readonly drafts: DraftController;
  readonly submission: SubmissionController;
  /** There as soon as there is a survey. */
  options!: RunOptions;
  /** As it was when the run was opened: midnight takes no form from anybody. */
  closure: Closure | undefined;
  /** Draft and outbox have been read: there is something to show. */
  opened = false;
  #prefill: Answers | undefined;
  /** The session began with a draft, or with what had been sent. */
  #resumed = false;
  #openings = 0;
  #loaded = false;
  readonly #host: RunHost;
  readonly #voice: RunVoice;
  readonly #focus: RunFocus;

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
    });
    this.steps = new StepController(host, {
      session: this.session,
      code: this.code,
      focus,
      changed: () => this.keepDraft(),
      answered: (revealed) =>
        voice.tell({ kind: 'questions', revealed, visible: this.session.visible }),
    });
  }

  get survey(): Survey | undefined {
    return this.source.state.survey;
  }

  /** The document's own endpoint; the attribute wins. */
  get endpoint(): string | undefined {
    return this.source.state.endpoint;
  }

  /** Answers are taken: there is a survey that is open, and nothing is on its way. */
  get takesAnswers(): boolean {
    const { opened, closure, session, submission } = this;
    const isCompleted = session.place.kind === 'completed';
    return opened && !closure && !isCompleted && takesAnswers(submission.state);
  }

  /** Once before each update, with the properties that changed. */
  willUpdate(changed: PropertyValues) {
    const { survey: document, src, credentials } = this.#host;
    if (!this.#loaded || changed.has('survey') || changed.has('src')) {
      this.#loaded = true;
      // What is not yet written belongs to the survey that goes.
      void this.drafts.flush();
      void this.source.load({ document, src, credentials });
      // The device answers while the document is on its way.
      if (this.#host.drafts !== 'off' && !isPreview(this.#host, undefined)) {
        void openDrafts();
        void openOutbox();
      }
    } else if (this.survey && changed.size) this.#optionsChanged(this.survey, changed);
  }

  #optionsChanged(survey: Survey, changed: PropertyValues) {
    const before = this.options;
    const options = runOptions(this.#host, survey, this.endpoint);
    const differs = (...names: (keyof RunOptions)[]) =>
      names.some((name) => before[name] !== options[name]);
    // Another key, or a real run after a preview: another run.
    if (differs('key', 'preview')) {
      this.opened = false;
      this.submission.forget();
      void this.#open(survey);
      return;
    }
    this.options = options;
    if (changed.has('code')) this.code.attributeChanged();
    this.session.configure(this.#sessionOptions(survey));
    if (differs('drafts', 'draftHours')) void this.#keepOtherwise(survey);
  }

  /** Before the first answer: these are shown as if answered; what cannot be used is left out. */
  prefill(answers: Answers) {
    if (this.opened && (this.#resumed || this.session.answered)) return report(NOT_PREFILLED);
    this.#prefill = answers;
    if (this.opened && this.survey) this.#begin(this.survey);
  }

  /** Something worth keeping changed. */
  keepDraft() {
    // What is sent or waits lies in the outbox.
    if (this.takesAnswers) this.drafts.changed();
  }

  /** The draft that another tab wrote later. */
  async loadDraft() {
    const { survey } = this;
    const draft = await this.drafts.load();
    if (survey && draft) this.#restore(survey, draft);
    // The button is gone, whatever was found.
    this.#focus.onHeading();
  }

  /** Back into the form with what had been sent. */
  takeBack(submission: Submission) {
    const { survey, session } = this;
    if (!survey) return;
    const place = session.steps.at(-1)!.place;
    if (session.isEmpty) {
      const { code = '' } = submission;
      const sent = { ...submission, format: 1, savedAt: 0, place } as Draft;
      this.#begin(survey, mergeDraft(survey, sent), code);
    } else session.goTo(place);
    this.keepDraft();
  }

  /** The start page is a step where the code is asked for. */
  codeRefused(error: 'invalid' | 'used') {
    this.code.refuse(error);
    if (this.survey) this.session.configure(this.#sessionOptions(this.survey));
    this.steps.showCodeError(error);
  }

  /** A new respondent, from the first step on: answers, code and draft go. */
  restart() {
    this.#prefill = undefined;
    this.code.forget();
    this.submission.forget();
    if (this.survey) this.#begin(this.survey);
    if (this.opened) this.steps.arrive();
    // Last: arriving at a step plans a write.
    void this.drafts.clear();
  }

  #settled({ kind, survey, problems, status }: SourceState) {
    this.opened = false;
    this.submission.forget();
    for (const problem of problems)
      report(problemMessage(problem), problem.severity === 'error' ? 'error' : 'warn');
    if (survey) void this.#open(survey);
    else if (kind === 'failed')
      emit(this.#host, 'survey-failed', {
        stage: 'load',
        ...(status && { status }),
        problems: problems.map((problem) => {
          const { path, code, params } = problem;
          return { path, code, params, message: problemMessage(problem) };
        }),
      });
  }

  async #open(survey: Survey) {
    const opening = ++this.#openings;
    const options = (this.options = runOptions(this.#host, survey, this.endpoint));
    this.closure = options.preview ? undefined : closureOf(survey);
    this.#voice.pick(undefined);
    this.code.open(survey);
    const [draft, waiting] = await Promise.all([
      this.drafts.open(options),
      this.submission.resume(),
    ]);
    if (opening !== this.#openings) return;
    this.opened = true;
    const restored = waiting || this.closure ? undefined : draft;
    if (restored) this.#restore(survey, restored);
    else this.#begin(survey);
    emit(this.#host, 'survey-loaded');
    if (restored) emit(this.#host, 'survey-draft-restored');
  }

  #restore(survey: Survey, draft: Draft) {
    const merged = mergeDraft(survey, draft);
    if (survey.languages.includes(draft.language)) this.#voice.pick(draft.language);
    if (this.#prefill) report(NOT_PREFILLED);
    this.#begin(survey, merged, merged.code);
    this.drafts.restored(draft.savedAt, merged.dropped.length);
  }

  #begin(survey: Survey, kept?: Beginning, code = '') {
    this.#resumed = !!kept;
    this.code.typed = code;
    this.session.begin(
      survey,
      this.#sessionOptions(survey),
      kept ?? { answers: usableAnswers(survey, this.#prefill ?? {}) },
    );
  }

  /** Drafts are kept in another way from now on: what is answered stays. */
  async #keepOtherwise(survey: Survey) {
    const draft = await this.drafts.open(this.options);
    if (!this.session.isEmpty) this.keepDraft();
    else if (draft) {
      this.#restore(survey, draft);
      emit(this.#host, 'survey-draft-restored');
    }
  }

  #sessionOptions({ start }: Survey): SessionOptions {
    return { ...this.options, start: !!start || this.code.isAsked };
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
