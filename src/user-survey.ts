/* eslint @typescript-eslint/no-unsafe-declaration-merging: off -- the class has the methods that the interface types */
import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { version } from '../package.json';
import { httpAddress } from './device/http-address.js';
import { actionsOf } from './element/actions.js';
import { Announcer } from './element/announcer.js';
import { Asking } from './element/asking.js';
import { KeyingIn } from './element/keying-in.js';
import { FocusController } from './element/focus-controller.js';
import { DraftFiles } from './element/draft-files.js';
import { createPresent } from './element/present.js';
import { PreviewProblems } from './element/preview-problems.js';
import { loadFailed, standingNews } from './element/standing-news.js';
import { ReadAloud } from './element/read-aloud.js';
import { Voice } from './element/voice.js';
import type { SurveyDocument } from './engine/document/survey-document.js';
import {
  questionById,
  type Answer,
  type Answers,
  type QuestionId,
  type Submission,
} from './engine/index.js';
import type { SurveyEvents } from './events.js';
import { Delivery } from './run/delivery.js';
import { RunController } from './run/run-controller.js';
import type { StepController } from './run/step-controller.js';
import { isPreview, type SurveyOptions } from './run/survey-options.js';
import type { HeadersSource, Receipt, Transport } from './sending/transport.js';
import { styles } from './styles/index.js';
import { fallbackView, idleView } from './view/fallback-view.js';
import { surveyView } from './view/survey-view.js';
import type { SurveyView } from './view/view-types.js';

export type { Receipt, Submission, SurveyDocument, SurveyEvents, Transport };

/** What the element is doing; also a custom state, such as `:state(queued)`. */
export type Status =
  'idle' | 'loading' | 'ready' | 'submitting' | 'queued' | 'submitted' | 'failed';

/** An absent attribute is an absent wish: the document's counts. */
const optionalText = (value: string | null) => value ?? undefined;

/** `interviewer="false"` is the one way to say no where the document says yes. */
const optionalBoolean = (value: string | null) => (value === null ? undefined : value !== 'false');

const optionalNumber = (value: string | null) => (value === null ? undefined : Number(value));

const credentials = (value: string | null) =>
  value === 'include' || value === 'omit' ? value : 'same-origin';

/**
 * An accessible survey from a JSON document: it renders the questions, keeps a draft on the
 * respondent's device and posts the answers to an endpoint of your choice.
 *
 * @tag user-survey
 * @summary A survey on any page, from one JSON document.
 *
 * @slot - A link to the survey elsewhere. It shows until the survey does, and when the survey cannot be shown.
 *
 * @fires survey-loaded - The survey document is loaded and can be answered.
 * @fires survey-failed - The document cannot be used, or the submission was refused for good. `detail: {stage, status?, problems}`
 * @fires survey-changed - An answer or comment changed. `detail: {questionId}`
 * @fires survey-page-changed - Another step is shown. `detail: {kind, pageId?, questionId?, index, count, title}`; `index` is 0-based, -1 before the first page, `count` after the last.
 * @fires survey-invalid - Next or Send was refused, here or by the endpoint. `detail: {questionIds, count}`
 * @fires survey-draft-saved - The draft is written to the device.
 * @fires survey-draft-restored - A saved draft is shown.
 * @fires survey-draft-cleared - The draft is deleted from the device.
 * @fires survey-submit - The answers are valid and about to be sent. Cancelable.
 * @fires survey-submitted - The endpoint has accepted the answers. `detail: {receipt?, message?, redirect?}`
 * @fires survey-queued - The answers could not be sent yet and wait on the device.
 *
 * @csspart survey - The whole survey.
 * @csspart form - The form around every screen.
 * @csspart title - The survey's title.
 * @csspart description - The survey's or a page's description.
 * @csspart start - The start page.
 * @csspart start-button - The button that leaves the start page.
 * @csspart code - The field for the invitation code.
 * @csspart progress - "Page 2 of 5".
 * @csspart page - One page of questions.
 * @csspart page-title - The heading of a page.
 * @csspart question - One question; also `invalid`, `required`, `optional`. Carries `data-question`.
 * @csspart question-label - The question's text.
 * @csspart question-hint - Help under the text.
 * @csspart question-error - The error at the question.
 * @csspart question-mark - "(required)" or "(optional)".
 * @csspart question-comment - The open text under a question.
 * @csspart probes - Follow-up questions for an interviewer.
 * @csspart input - A field of one line; also `invalid`.
 * @csspart textarea - A field of several lines; also `invalid`.
 * @csspart select - A dropdown; also `invalid`.
 * @csspart choice - One choice with its label; also `checked`.
 * @csspart choice-input - The radio or checkbox itself.
 * @csspart choice-label - The choice's text.
 * @csspart choice-image - The choice's image.
 * @csspart scale - The steps of a scale.
 * @csspart scale-option - One step; also `checked`.
 * @csspart matrix - The rows of a matrix.
 * @csspart matrix-row - One row; also `invalid`.
 * @csspart ranking - The list of a ranking.
 * @csspart ranking-item - One item of it.
 * @csspart error-summary - The list of errors above a page.
 * @csspart error-summary-link - One error in it.
 * @csspart navigation - The row of buttons.
 * @csspart page-index - The list of pages for an interviewer.
 * @csspart contact - Who asks, under every page.
 * @csspart button - Every button.
 * @csspart primary-button - A button that is the way on: "Next", "Send answers", "Try again". A button without effect is none of these four.
 * @csspart secondary-button - A button with a border: "Back", "Cancel".
 * @csspart quiet-button - A small button that looks like a link: "Change", "Read aloud", a language.
 * @csspart move-button - A square button: up or down in a ranking.
 * @csspart next-button - "Next".
 * @csspart back-button - "Back".
 * @csspart submit-button - "Send answers".
 * @csspart retry-button - "Try again".
 * @csspart save-file-button - "Save my answers as a file".
 * @csspart delete-answers-button - "Delete these answers", which are not sent yet.
 * @csspart restart-button - "Start again"; "Start a new form" where answers from paper are keyed in.
 * @csspart review - The page with all answers.
 * @csspart review-item - One question and answer in it.
 * @csspart change-button - "Change" in the review.
 * @csspart language-switcher - The buttons that choose the language.
 * @csspart draft-status - What is saved on the device, and until when.
 * @csspart draft-checkbox - "Save on this device".
 * @csspart draft-clear-button - Deletes what is saved.
 * @csspart read-aloud-button - "Read aloud", at a question or page; "Stop reading" while it is read.
 * @csspart confirm-button - Does what was asked about, such as "Delete the answers".
 * @csspart cancel-button - "Cancel", beside it.
 * @csspart draft-file-button - "Save to a file".
 * @csspart draft-open-button - "Continue from a file".
 * @csspart notice - A message in the survey's place or above it.
 * @csspart status - The polite live region.
 * @csspart receipt - The receipt page.
 *
 * @cssprop [--user-survey-accent] - Buttons, chosen answers, links.
 * @cssprop [--user-survey-on-accent] - Text on the accent.
 * @cssprop [--user-survey-text] - Text.
 * @cssprop [--user-survey-muted] - Hints.
 * @cssprop [--user-survey-surface] - Background of the survey.
 * @cssprop [--user-survey-border] - Borders of fields and choices.
 * @cssprop [--user-survey-danger] - Errors.
 * @cssprop [--user-survey-focus] - The focus ring.
 * @cssprop [--user-survey-radius] - Corners.
 * @cssprop [--user-survey-space] - The unit of spacing.
 * @cssprop [--user-survey-font] - Font family.
 * @cssprop [--user-survey-font-size] - Size of the text.
 * @cssprop [--user-survey-max-width] - Widest line of the survey.
 * @cssprop [--user-survey-scroll-margin] - Height of the page's sticky header.
 * @cssprop [--user-survey-target-size] - Smallest height of what can be pressed; never below 24px.
 *
 * @cssState loading - The survey document is on its way.
 * @cssState ready - The survey can be answered, or says that it is not open.
 * @cssState invalid - Errors are shown.
 * @cssState draft - A draft is kept on the device.
 * @cssState offline - The browser is offline.
 * @cssState submitting - The answers are being sent.
 * @cssState queued - The answers wait to be sent.
 * @cssState submitted - The endpoint has the answers.
 * @cssState failed - The document or the submission was refused.
 */
export class UserSurvey extends LitElement implements SurveyOptions {
  /** The package's version, such as `1.2.0`. */
  static get version(): string {
    return version;
  }

  static override styles = styles;

  static override properties: PropertyDeclarations = {
    src: { converter: optionalText, reflect: true },
    endpoint: { converter: optionalText },
    lang: { converter: optionalText, reflect: true },
    headingLevel: { attribute: 'heading-level', converter: optionalNumber },
    layout: { converter: optionalText },
    drafts: { converter: optionalText },
    draftHours: { attribute: 'draft-hours', converter: optionalNumber },
    draftKey: { attribute: 'draft-key', converter: optionalText },
    unit: { converter: optionalText },
    round: { converter: optionalText },
    channel: { converter: optionalText },
    code: { converter: optionalText },
    interviewer: { converter: optionalBoolean },
    preview: { type: Boolean },
    credentials: { converter: credentials },
    history: { type: Boolean },
    survey: { attribute: false },
    // It has accessors of its own; lit carries over what was set before the tag was defined.
    answers: { attribute: false, noAccessor: true },
    headers: { attribute: false },
    transport: { attribute: false },
    strings: { attribute: false },
  };

  /** Address of the survey document, resolved against the page's base address. */
  declare src?: string;
  /** Address that submissions are posted to; default: the document's. Without one, and without `transport`, a preview. */
  declare endpoint?: string;
  /** Wanted language; default: the nearest `lang` around the element. */
  declare lang: string;
  /** Level of the survey's title, 1–6. */
  declare headingLevel: number;
  /** `pages`, `one-question` or `single-page`; default: the document's. */
  declare layout?: 'pages' | 'one-question' | 'single-page';
  /** `auto`, `ask` or `off`; default: the document's. */
  declare drafts?: 'auto' | 'ask' | 'off';
  /** Hours that a draft is kept, at most 168. */
  declare draftHours?: number;
  /** Separates drafts of one survey on one site. */
  declare draftKey?: string;
  /** What is measured; joins the submission's context. */
  declare unit?: string;
  /** When it is measured; joins the submission's context. */
  declare round?: string;
  /** How it is answered, such as `web`, `interview` or `paper`; joins the submission's context. */
  declare channel?: string;
  /** Invitation code; also taken from `#code=…` in the page's address. */
  declare code?: string;
  /** Interviewer mode: probes are shown and nothing is required. */
  declare interviewer?: boolean;
  /** A full run that sends and saves nothing. */
  declare preview: boolean;
  /** As in `fetch`, for `src` and `endpoint`. */
  declare credentials: 'same-origin' | 'include' | 'omit';
  /** The browser's Back and Forward go through the survey's steps. */
  declare history: boolean;
  /** The survey document as an object or JSON text; wins over `src`. */
  declare survey?: SurveyDocument | string;
  /** Request headers of a submission, or a function asked anew before each try. */
  declare headers?: HeadersSource;
  /** Replaces the POST. */
  declare transport?: Transport;
  /** Interface texts of the site's own: language → key → text. */
  declare strings?: Readonly<Record<string, Readonly<Record<string, string>>>>;

  #announcer = new Announcer(this);
  #focus = new FocusController(this, () => this.#announcer.leavePage());
  #voice = new Voice(this, this.#announcer);
  #run: RunController = new RunController(this, {
    focus: this.#focus,
    voice: this.#voice,
    settled: (...news) => this.#delivery.settled(...news),
  });
  #delivery = new Delivery(this, { run: this.#run, focus: this.#focus, voice: this.#voice });
  #readAloud = new ReadAloud(this, {
    speech: () => this.#voice.speech,
    address: (src) => httpAddress(src, this.#run.source.base),
  });
  #problems = new PreviewProblems(this);
  #asking = new Asking(this, this.#run, this.#focus);
  #files = new DraftFiles(this, this.#run, this.#voice);
  #present = createPresent(
    this.#run,
    this.#voice,
    this.#readAloud,
    actionsOf({
      run: this.#run,
      delivery: this.#delivery,
      voice: this.#voice,
      readAloud: this.#readAloud,
      focus: this.#focus,
      asking: this.#asking,
      files: this.#files,
      announcer: this.#announcer,
      draw: () => this.performUpdate(),
    }),
    { asking: this.#asking, files: this.#files, problems: this.#problems },
  );
  #keyingIn = new KeyingIn(this, {
    isOn: () => !!this.#view?.context.keyedIn,
    questionOf: (id) => this.#run.survey && questionById(this.#run.survey, id),
    answers: () => this.answers,
    answer: (id, answer) => this.#view?.context.actions.answer(id, answer),
  });
  /** What is shown; `undefined` while there is no survey to show. */
  #view: SurveyView | undefined;
  #internals = this.attachInternals();

  constructor() {
    super();
    this.headingLevel = 2;
    this.preview = false;
    this.credentials = 'same-origin';
    this.history = false;
  }

  /** What the element is doing now. */
  get status(): Status {
    const { source, opened, submission } = this.#run;
    if (source.state.kind !== 'ready') return source.state.kind;
    if (!opened) return 'loading';
    const { kind } = submission.state;
    if (kind === 'idle' || kind === 'returned') return 'ready';
    return kind === 'refused' ? 'failed' : kind;
  }

  /** The answers as they would be sent: visible questions only. Set before the first answer: prefill. */
  get answers(): Answers {
    return this.#delivery.response.answers;
  }
  set answers(answers: Answers) {
    this.#run.prefill(answers);
  }

  override connectedCallback() {
    super.connectedCallback();
    // It may have come under another language, or back to a network.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#run.willUpdate(changed);
    this.#voice.willUpdate(this.#run.survey);
    this.#readAloud.willUpdate(this.#run.survey);
    this.#problems.willUpdate(this.#showsProblems, this.#run.source.state, this.#voice.language);
    this.#view = this.#present(this.headingLevel);
  }

  protected override updated() {
    const isFailed = this.#run.source.state.kind === 'failed';
    this.#announcer.holds(
      this.#view ? standingNews(this.#view) : isFailed ? [loadFailed(this.#voice.speech)] : [],
    );
    this.#keyingIn.updated();
    const states = [
      this.status,
      this.#view?.errors.length && 'invalid',
      this.#run.drafts.state.savedUntil && 'draft',
      !navigator.onLine && 'offline',
    ];
    try {
      this.#internals.states.clear();
      for (const state of states) if (state) this.#internals.states.add(state);
    } catch {
      // Chrome before 125 knows only names with two dashes; the states are missing there.
    }
  }

  /** Is every visible answer right? Shows nothing. */
  checkValidity(): boolean {
    return this.#run.steps.isValid;
  }

  /** Like `checkValidity`, and goes to the first error. */
  reportValidity(): boolean {
    return this.#form?.reportErrors() ?? true;
  }

  /** Sends the answers. Resolves when they are submitted, queued or refused. */
  async submit(): Promise<void> {
    if (!this.isConnected) return;
    // Properties set just before count.
    await this.updateComplete;
    await this.#delivery.submit();
  }

  /** Goes to the next step if this one's answers are right. */
  next() {
    this.#form?.next();
  }

  /** Goes to the step before. */
  previous() {
    this.#form?.previous();
  }

  /** Goes to a visible page. */
  goToPage(id: string) {
    this.#form?.goToPage(id);
  }

  /** Answers a question; `undefined` clears. An answer that the question cannot have changes nothing. */
  setAnswer(id: QuestionId, answer: Answer | undefined) {
    this.#form?.setAnswer(id, answer);
  }

  /** Writes the draft at once. */
  async saveDraft(): Promise<void> {
    if (this.isConnected) await this.#run.drafts.flush();
  }

  /** Deletes the draft from the device; the answers on the page stay. */
  async clearDraft(): Promise<void> {
    if (this.isConnected) await this.#run.drafts.clear();
  }

  /** A new respondent: answers, code and draft go. What waits to be sent stays. */
  reset() {
    if (this.isConnected) this.#run.respondents.restart();
  }

  /** Focuses the heading of the step. */
  override focus() {
    if (this.isConnected) this.#focus.moveToHeading();
  }

  /** The form, while there is one: nothing is sent or closed. */
  get #form(): StepController | undefined {
    return this.isConnected && this.#run.takesAnswers ? this.#run.steps : undefined;
  }

  /** The live region stands here from the first render, whatever is shown (WCAG 4.1.3). */
  protected override render(): TemplateResult {
    return html`${this.#screen()}
      <div part="status" role="status" class="visually-hidden"></div>`;
  }

  /** The page's own link shows for as long as there is no survey to show. */
  #screen(): TemplateResult {
    if (this.#view) return surveyView(this.#view);
    const { view } = this.#problems;
    const { headingLevel } = this;
    return this.#run.source.state.kind === 'failed'
      ? fallbackView(this.#voice.speech.say, view, headingLevel)
      : idleView(view, headingLevel);
  }

  /** Asked for, everything is told; without an endpoint, what is known to be wrong. */
  get #showsProblems(): boolean {
    const { endpoint, source } = this.#run;
    return this.preview || (source.state.problems.length > 0 && isPreview(this, endpoint));
  }
}

/** What a listener may be called with: the element's own events, and every element's. */
interface ListenedEvents extends HTMLElementEventMap, SurveyEvents {}

// Said of the class and not in `HTMLElementEventMap`: that one is the page's, and everybody's.
export interface UserSurvey {
  addEventListener<K extends keyof ListenedEvents>(
    type: K,
    listener: (this: UserSurvey, event: ListenedEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ListenedEvents>(
    type: K,
    listener: (this: UserSurvey, event: ListenedEvents[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'user-survey': UserSurvey;
  }
}
