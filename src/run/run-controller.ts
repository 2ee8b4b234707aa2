import type { PropertyValues, ReactiveControllerHost } from 'lit';
import {
  acceptsAnswer,
  mergeDraft,
  problemMessage,
  type Answers,
  type Draft,
  type Submission,
  type Survey,
} from '../engine/index.js';
import { openDrafts } from '../drafts/draft-store.js';
import { openOutbox } from '../sending/outbox.js';
import { questionById } from '../engine/answering/question-by-id.js';
import { emit } from '../events.js';
import type { MessageKey, MessageParams } from '../localization/messages.js';
import { report } from '../report.js';
import { DraftController, type DraftSnapshot } from '../drafts/draft-controller.js';
import { FocusController } from '../element/focus-controller.js';
import { readCode, takeCodeFromAddress } from './invitation-code.js';
import { localDate } from './local-date.js';
import { LocaleController, wantedLanguage } from '../localization/language-controller.js';
import { SessionController, type Kept, type SessionOptions } from './session-controller.js';
import type { SubmissionController } from '../sending/submission-controller.js';
import { SourceController, type SourceState } from './source-controller.js';
import { isPreview, runOptions, type RunOptions, type SurveyOptions } from './survey-options.js';

export type RunHost = ReactiveControllerHost &
  HTMLElement &
  SurveyOptions & { readonly survey?: unknown; readonly src?: string; readonly strings?: unknown };

/** What the sending side has to say while a run is opened. */
export interface SendingSide {
  readonly submission: Pick<SubmissionController, 'resume'>;
  /** Another respondent, or another survey. */
  forget(): void;
  /** Answers are taken. */
  readonly open: boolean;
}

const NOT_PREFILLED = 'answers: too late to prefill.';

/** Outside of `opens`–`closes`: a notice instead of the form. */
export interface Closure {
  readonly reason: 'not-open-yet' | 'closed';
  readonly date: string;
}

const closureOf = ({ opens, closes }: Survey): Closure | undefined => {
  const today = localDate();
  if (opens && today < opens) return { reason: 'not-open-yet', date: opens };
  if (closes && today > closes) return { reason: 'closed', date: closes };
  return undefined;
};

/**
 * One respondent's run, from the document to a session that can be answered: source, language,
 * options, draft, invitation code. The latest call wins.
 */
export class RunController {
  readonly source: SourceController;
  readonly session: SessionController;
  readonly drafts: DraftController;
  readonly locale: LocaleController;
  readonly focus: FocusController;
  /** Sets itself here: each of the two needs the other. */
  sending!: SendingSide;
  /** There as soon as there is a survey. */
  options!: RunOptions;
  /** As it was when the run was opened: midnight takes no form from anybody. */
  closure: Closure | undefined;
  /** Draft and outbox have been read: there is something to show. */
  opened = false;
  /** The endpoint refused the code that came with the page, so it is asked for. */
  #codeRefused = false;
  #pickedLanguage: string | undefined;
  #prefill: Answers | undefined;
  /** The session began with a draft, or with what had been sent. */
  #resumed = false;
  #addressCode: string | undefined;
  #openings = 0;
  #loaded = false;
  #toldSaved = false;
  readonly #host: RunHost;

  constructor(host: RunHost) {
    this.#host = host;
    this.source = new SourceController(host, (state) => this.#settled(state));
    this.session = new SessionController(host);
    this.locale = new LocaleController(host);
    this.focus = new FocusController(host);
    this.drafts = new DraftController(host, {
      snapshot: () => this.#snapshot(),
      onSaved: () => this.#saved(),
      onCleared: () => emit(host, 'survey-draft-cleared'),
    });
  }

  get survey(): Survey | undefined {
    return this.source.state.survey;
  }

  /** The code that the page gave, attribute before address, if it matches. */
  get givenCode(): string | undefined {
    const given = this.#host.code || this.#addressCode;
    return given && !this.#codeRefused ? readCode(given, this.survey?.code) : undefined;
  }

  /** The start page has a field for the code. */
  get asksCode(): boolean {
    return this.survey?.code !== undefined && this.givenCode === undefined;
  }

  /** The code as it is sent. */
  get code(): string | undefined {
    return this.givenCode ?? readCode(this.session.code, this.survey?.code);
  }

  /** Once before each update, with the properties that changed. */
  willUpdate(changed: PropertyValues) {
    this.#optionsChanged(changed);
    void this.locale.use({
      // The property is not yet an attribute when it has just been set.
      wanted: this.#pickedLanguage ?? (this.#host.lang || wantedLanguage(this.#host)),
      survey: this.survey,
      strings: this.#host.strings,
    });
  }

  #optionsChanged(changed: PropertyValues) {
    const { survey: document, src, credentials } = this.#host;
    const { survey, options: before } = this;
    if (!this.#loaded || changed.has('survey') || changed.has('src')) {
      this.#loaded = true;
      // What is not yet written belongs to the survey that goes.
      void this.drafts.flush();
      void this.source.load({ document, src, credentials });
      // The device answers while the document is on its way.
      if (this.#host.drafts !== 'off' && !isPreview(this.#host)) {
        void openDrafts();
        void openOutbox();
      }
    } else if (survey && changed.size) {
      const options = runOptions(this.#host, survey);
      const differs = (...names: (keyof RunOptions)[]) =>
        names.some((name) => before[name] !== options[name]);
      // Another key, or a real run after a preview: another run.
      if (differs('key', 'preview')) {
        this.opened = false;
        this.sending.forget();
        return void this.#open(survey);
      }
      this.options = options;
      if (changed.has('code')) this.#codeRefused = false;
      this.session.configure(this.#sessionOptions(survey));
      if (differs('drafts', 'draftHours')) void this.#keepOtherwise(survey);
    }
  }

  /** Before the first answer: these are shown as if answered; what cannot be used is left out. */
  prefill(answers: Answers) {
    if (this.opened && (this.#resumed || this.session.answered)) return report(NOT_PREFILLED);
    this.#prefill = answers;
    if (this.opened && this.survey) this.#begin(this.survey);
  }

  /** The endpoint refused the code: it is asked for from now on. */
  askCode() {
    this.#codeRefused = true;
    if (this.survey) this.session.configure(this.#sessionOptions(this.survey));
  }

  pickLanguage(language: string) {
    this.#pickedLanguage = language;
    this.keepDraft();
    this.#host.requestUpdate();
  }

  /** Something worth keeping changed. */
  keepDraft() {
    // What is sent or waits lies in the outbox.
    if (this.sending.open) this.drafts.changed();
  }

  /** An interface string, spoken. */
  announce<Key extends MessageKey>(key: Key, ...params: MessageParams<Key>) {
    this.focus.announce(this.locale.speech.say(key, ...params).text);
  }

  /** The draft that another tab wrote later. */
  async loadDraft() {
    const { survey } = this;
    const draft = await this.drafts.load();
    if (!survey || !draft) return;
    this.#restore(survey, draft);
    this.focus.request();
  }

  /** Back into the form with what had been sent. */
  takeBack(submission: Submission) {
    const { survey, session } = this;
    if (!survey) return;
    const place = session.steps.at(-1)!.place;
    if (session.isEmpty)
      this.#begin(
        survey,
        mergeDraft(survey, { ...submission, format: 1, savedAt: 0, place } as Draft),
      );
    else session.goTo(place);
    this.keepDraft();
  }

  /** A new respondent: answers and code go. */
  restart() {
    this.#prefill = undefined;
    this.#addressCode = undefined;
    this.#codeRefused = this.#host.code !== undefined && this.#codeRefused;
    this.sending.forget();
    if (this.survey) this.#begin(this.survey);
  }

  #settled({ kind, survey, problems, status }: SourceState) {
    this.opened = false;
    this.sending.forget();
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
    const options = (this.options = runOptions(this.#host, survey));
    this.closure = options.preview ? undefined : closureOf(survey);
    this.#pickedLanguage = undefined;
    this.#codeRefused = false;
    if (survey.code) this.#addressCode ??= takeCodeFromAddress();
    const [draft, waiting] = await Promise.all([
      this.drafts.open(options),
      this.sending.submission.resume(),
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
    if (survey.languages.includes(draft.language)) this.#pickedLanguage = draft.language;
    if (this.#prefill) report(NOT_PREFILLED);
    this.#begin(survey, merged);
    this.drafts.restored(draft.savedAt, merged.dropped.length);
  }

  #begin(survey: Survey, kept?: Kept) {
    this.#resumed = !!kept;
    this.session.begin(
      survey,
      this.#sessionOptions(survey),
      kept ?? { answers: this.#prefilled(survey) },
    );
  }

  /** What can be used of the answers that the page gave. */
  #prefilled(survey: Survey): Answers {
    const usable = Object.entries(this.#prefill ?? {}).filter(([id, answer]) => {
      const question = questionById(survey, id);
      const fits = question && acceptsAnswer(question, answer);
      if (!fits) report(`answers: "${id}" cannot be prefilled.`);
      return fits;
    });
    return Object.fromEntries(usable);
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
    return { ...this.options, start: !!start || this.asksCode };
  }

  #snapshot(): DraftSnapshot | undefined {
    const { survey, session } = this;
    const { answers, comments, place, code } = session;
    if (!survey || session.isEmpty || place.kind === 'completed') return undefined;
    return {
      surveyId: survey.id,
      surveyVersion: survey.version,
      language: this.locale.speech.language,
      answers,
      comments,
      place,
      ...(code && { code }),
    };
  }

  #saved() {
    emit(this.#host, 'survey-draft-saved');
    const { savedUntil } = this.drafts.state;
    if (savedUntil && !this.#toldSaved)
      this.announce('draft-saved-until', {
        until: this.locale.speech.formatDateTime(savedUntil),
      });
    this.#toldSaved = true;
  }
}
