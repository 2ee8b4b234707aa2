import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  acceptsAnswer,
  isEmptySession,
  mergeDraft,
  problemMessage,
  type Answers,
  type Comments,
  type Draft,
  type Place,
  type Problem,
  type Submission,
  type Survey,
} from '../engine/index.js';
import { emit } from '../events.js';
import { DraftController, type DraftSnapshot } from './draft-controller.js';
import { FocusController } from './focus-controller.js';
import { readCode, takeCodeFromAddress } from './invitation-code.js';
import { localDate } from './local-date.js';
import { LocaleController, wantedLanguage } from './locale-controller.js';
import { SessionController, type SessionOptions } from './session-controller.js';
import { SourceController, type SourceState } from './source-controller.js';
import { runOptions, type RunOptions, type SurveyOptions } from './survey-options.js';

export type RunHost = ReactiveControllerHost &
  HTMLElement &
  SurveyOptions & { readonly survey?: unknown; readonly src?: string; readonly strings?: unknown };

/** What the sending side has to say while a run is opened. */
export interface SendingSide {
  /** A submission of an earlier visit that waits: it is shown instead of the form. */
  readonly resume: () => Promise<Submission | undefined>;
  /** Another respondent, or another survey. */
  readonly forget: () => void;
  /** Answers are taken. */
  readonly open: () => boolean;
}

/** Outside of `opens`–`closes`: a notice instead of the form. */
export interface Closure {
  readonly reason: 'not-open-yet' | 'closed';
  readonly date: string;
}

interface Kept {
  readonly answers?: Answers;
  readonly comments?: Comments;
  readonly code?: string;
  readonly place?: Place;
}

const SOURCE_PROPERTIES = ['survey', 'src'];

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
export class RunController implements ReactiveController {
  readonly source: SourceController;
  readonly session: SessionController;
  readonly drafts: DraftController;
  readonly locale: LocaleController;
  readonly focus: FocusController;
  options: RunOptions | undefined;
  /** As it was when the run was opened: midnight takes no form from anybody. */
  closure: Closure | undefined;
  /** Draft and outbox have been read: there is something to show. */
  opened = false;
  /** The endpoint refused the code that came with the page, so it is asked for. */
  codeRefused = false;
  #pickedLanguage: string | undefined;
  #prefill: Answers | undefined;
  /** The session's answers as they were prefilled. */
  #prefilled: Answers | undefined;
  #addressCode: string | undefined;
  #openings = 0;
  #loaded = false;
  /** Answers of the draft that no longer fit. */
  #dropped = 0;
  #savedOnce = false;
  readonly #host: RunHost;
  readonly #sending: SendingSide;

  constructor(host: RunHost, sending: SendingSide) {
    this.#host = host;
    this.#sending = sending;
    host.addController(this);
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
    return this.source.state.kind === 'parsed' ? this.source.state.survey : undefined;
  }

  get problems(): readonly Problem[] {
    const { state } = this.source;
    return 'parsed' in state ? state.parsed.problems : [];
  }

  /** The code that the page gave, attribute before address, if it matches. */
  get givenCode(): string | undefined {
    const given = this.#host.code || this.#addressCode;
    return given && !this.codeRefused ? readCode(given, this.survey?.code) : undefined;
  }

  /** The start page has a field for the code. */
  get asksCode(): boolean {
    return this.survey?.code !== undefined && this.givenCode === undefined;
  }

  /** The code as it is sent. */
  get code(): string | undefined {
    return this.givenCode ?? readCode(this.session.session.code, this.survey?.code);
  }

  hostConnected() {
    // The language around the element may be another one in its new place.
    this.#host.requestUpdate();
  }

  hostUpdate() {
    void this.locale.use({
      // The property is not yet an attribute when it has just been set.
      wanted: this.#pickedLanguage ?? (this.#host.lang || wantedLanguage(this.#host)),
      survey: this.survey,
      strings: this.#host.strings,
    });
  }

  /** Once before each update, with the names of the properties that changed. */
  optionsChanged(changed: ReadonlySet<PropertyKey>) {
    const { survey: document, src, credentials } = this.#host;
    if (!this.#loaded || SOURCE_PROPERTIES.some((name) => changed.has(name))) {
      this.#loaded = true;
      // What is not yet written belongs to the survey that goes.
      void this.drafts.flush();
      void this.source.load({ document, src, credentials });
      return;
    }
    const { survey } = this;
    if (changed.has('code')) {
      this.codeRefused = false;
      if (survey) this.session.configure(this.#sessionOptions(survey));
    }
    if (changed.size > 0 && survey) this.#reconfigure(survey);
  }

  /** Before the first answer: these are shown as if answered; what cannot be used is left out. */
  prefill(answers: Answers) {
    const { session } = this.session;
    // What was prefilled may be prefilled anew.
    const given = session.answers === this.#prefilled ? { ...session, answers: {} } : session;
    if (this.opened && (this.drafts.state.restored || !isEmptySession(given))) {
      console.warn('<user-survey> answers: the survey has been answered already; nothing changed.');
      return;
    }
    this.#prefill = answers;
    if (this.opened && this.survey) this.#begin(this.survey);
  }

  /** The endpoint refused the code: it is asked for from now on. */
  askCode() {
    this.codeRefused = true;
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
    if (this.#sending.open()) this.drafts.changed();
  }

  /** The draft that another tab wrote later. */
  async loadDraft() {
    const { survey } = this;
    const draft = await this.drafts.load();
    if (!survey || !draft) return;
    this.#restore(survey, draft);
    this.focus.request(['#page-title', '#title']);
  }

  /** Back into the form with what had been sent. Resolves when it is in a draft again. */
  async takeBack(submission: Submission) {
    const { survey, session } = this;
    if (!survey) return;
    const place = session.steps.at(-1)!.place;
    if (isEmptySession(session.session)) {
      this.#begin(
        survey,
        mergeDraft(survey, { ...submission, format: 1, savedAt: 0, place } as Draft),
      );
    } else session.goTo(place);
    this.keepDraft();
    await this.drafts.flush();
  }

  /** A new respondent: answers and code go. */
  restart() {
    this.#prefill = undefined;
    this.#addressCode = undefined;
    this.codeRefused = this.#host.code !== undefined && this.codeRefused;
    this.#sending.forget();
    if (this.survey) this.#begin(this.survey);
  }

  #settled(state: SourceState) {
    this.opened = false;
    this.#sending.forget();
    if (state.kind === 'parsed') {
      this.#report(state.parsed.problems);
      void this.#open(state.survey);
    } else if (state.kind === 'faulty') {
      const { problems } = state.parsed;
      this.#report(problems);
      this.#failed(problems);
    } else if (state.kind === 'unreachable') {
      console.error(`<user-survey> The survey document could not be loaded (${state.reason}).`);
      this.#failed([], state.status);
    }
  }

  #report(problems: readonly Problem[]) {
    for (const problem of problems) {
      const method = problem.severity === 'error' ? 'error' : 'warn';
      console[method](`<user-survey> ${problemMessage(problem)}`);
    }
  }

  #failed(problems: readonly Problem[], status?: number) {
    emit(this.#host, 'survey-failed', {
      stage: 'load',
      ...(status !== undefined && { status }),
      problems: problems.map((problem) => ({
        path: problem.path,
        code: problem.code,
        params: problem.params,
        message: problemMessage(problem),
      })),
    });
  }

  async #open(survey: Survey) {
    const opening = ++this.#openings;
    const options = (this.options = runOptions(this.#host, survey));
    this.closure = options.preview ? undefined : closureOf(survey);
    this.#pickedLanguage = undefined;
    this.codeRefused = false;
    if (survey.code) this.#addressCode ??= takeCodeFromAddress();
    const [draft, waiting] = await Promise.all([this.drafts.open(options), this.#sending.resume()]);
    if (opening !== this.#openings) return;
    this.opened = true;
    if (draft && !waiting && !this.closure) this.#restore(survey, draft);
    else this.#begin(survey);
    emit(this.#host, 'survey-loaded');
    if (draft && !waiting && !this.closure) this.#tellRestored(draft);
  }

  #restore(survey: Survey, draft: Draft) {
    const merged = mergeDraft(survey, draft);
    if (survey.languages.includes(draft.language)) this.#pickedLanguage = draft.language;
    this.#dropped = merged.dropped.length;
    if (this.#prefill) console.warn('<user-survey> answers: a saved draft was restored instead.');
    this.#begin(survey, merged);
  }

  #tellRestored({ savedAt }: Draft) {
    this.drafts.restored(savedAt, this.#dropped);
    emit(this.#host, 'survey-draft-restored');
  }

  #begin(survey: Survey, kept?: Kept) {
    const prefill = kept ?? { answers: this.#usable(survey, this.#prefill) };
    this.session.begin(survey, this.#sessionOptions(survey), prefill);
    this.#prefilled = kept ? undefined : this.session.session.answers;
    this.#host.requestUpdate();
  }

  #usable(survey: Survey, answers: Answers | undefined): Answers {
    const usable = Object.entries(answers ?? {}).filter(([id, answer]) => {
      const question = survey.questions.find((known) => known.id === id);
      const fits = question && acceptsAnswer(question, answer);
      if (!fits) console.warn(`<user-survey> answers: "${id}" cannot be prefilled.`);
      return fits;
    });
    return Object.fromEntries(usable);
  }

  #reconfigure(survey: Survey) {
    const before = this.options;
    const options = runOptions(this.#host, survey);
    if (!before || JSON.stringify(before) === JSON.stringify(options)) return;
    const changed = (...names: (keyof RunOptions)[]) =>
      names.some((name) => before[name] !== options[name]);
    // Another key, or a real run after a preview: another run.
    if (changed('key', 'preview')) {
      this.opened = false;
      this.#sending.forget();
      void this.#open(survey);
      return;
    }
    this.options = options;
    this.session.configure(this.#sessionOptions(survey));
    if (changed('drafts', 'draftHours')) void this.#keepOtherwise(survey, options);
  }

  /** Drafts are kept in another way from now on: what is answered stays. */
  async #keepOtherwise(survey: Survey, options: RunOptions) {
    const draft = await this.drafts.open(options);
    if (!isEmptySession(this.session.session)) this.keepDraft();
    else if (draft) {
      this.#restore(survey, draft);
      this.#tellRestored(draft);
    }
  }

  #sessionOptions(survey: Survey): SessionOptions {
    const { layout = 'pages', requires = true } = this.options ?? {};
    return { layout, requires, start: survey.start !== undefined || this.asksCode };
  }

  #snapshot(): DraftSnapshot | undefined {
    const { survey } = this;
    const { session } = this.session;
    if (!survey || isEmptySession(session) || session.place.kind === 'completed') return undefined;
    const { answers, comments, place } = session;
    return {
      surveyId: survey.id,
      surveyVersion: survey.version,
      language: this.locale.speech.language,
      // Plain objects: what is stored must not depend on how the session keeps them.
      answers: { ...answers },
      comments: { ...comments },
      place,
      ...(session.code && { code: session.code }),
    };
  }

  #saved() {
    emit(this.#host, 'survey-draft-saved');
    const { savedUntil } = this.drafts.state;
    const { say, formatDateTime } = this.locale.speech;
    if (savedUntil && !this.#savedOnce)
      this.focus.announce(say('draft-saved-until', { until: formatDateTime(savedUntil) }).text);
    this.#savedOnce = true;
  }
}
