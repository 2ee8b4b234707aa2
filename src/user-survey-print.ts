/* eslint @typescript-eslint/no-unsafe-declaration-merging: off -- the class has the methods that the interface types */
import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { httpAddress } from './device/http-address.js';
import type { SurveyDocument } from './engine/document/survey-document.js';
import {
  marking,
  requiresAnswers,
  type Answers,
  type Comments,
  type Survey,
} from './engine/index.js';
import { emit, type PrintEvents } from './events.js';
import { PrintLanguageController } from './localization/print/print-language-controller.js';
import { wantedLanguage } from './localization/wanted-language.js';
import { InvitationCode } from './run/invitation-code.js';
import { usableAnswers } from './run/prefill.js';
import { SourceController, type SourceState } from './run/source-controller.js';
import { failureOf, reportProblems } from './run/told-problems.js';
import { printStyles } from './styles/print.js';
import { failedPrintView, printView } from './view/print/print-view.js';
import type { OnlineSurvey, PrintContext } from './view/print/print-view-types.js';

export type { Answers, Comments, PrintEvents, SurveyDocument };

/** An absent attribute is an absent wish. */
const optionalText = (value: string | null) => value ?? undefined;

/**
 * A whole survey as it is handed out on paper, from the same JSON document: blank, or with answers.
 *
 * @tag user-survey-print
 * @summary A survey on paper, from one JSON document.
 *
 * @slot - A link to the survey elsewhere. It shows until the form does, and when it cannot be shown.
 *
 * @fires survey-loaded - The survey document is loaded and the form is shown.
 * @fires survey-failed - The document cannot be loaded or used. `detail: {stage, status?, problems}`
 *
 * @csspart print - All of it.
 * @csspart button - Every button.
 * @csspart secondary-button - A button with a border: every one here.
 * @csspart print-button - "Print"; it is not on paper.
 * @csspart title - The survey's title.
 * @csspart page - One page of questions.
 * @csspart question - One question. Carries `data-question`.
 * @csspart notice - A message in the place of the form.
 *
 * @cssprop [--user-survey-font] - Font family.
 * @cssprop [--user-survey-font-size] - Size of the text, also on paper.
 * @cssprop [--user-survey-focus] - The focus ring.
 * @cssprop [--user-survey-target-size] - Smallest height of what can be pressed; never below 24px.
 *
 * @cssState loading - The survey document is on its way.
 * @cssState ready - The form is shown.
 * @cssState failed - The form cannot be shown.
 */
export class UserSurveyPrint extends LitElement {
  static override styles = printStyles;

  static override properties: PropertyDeclarations = {
    src: { converter: optionalText, reflect: true },
    lang: { converter: optionalText, reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    surveyUrl: { attribute: 'survey-url', converter: optionalText },
    code: { converter: optionalText },
    survey: { attribute: false },
    answers: { attribute: false },
    comments: { attribute: false },
  };

  /** Address of the survey document, resolved against the page's base address. */
  declare src?: string;
  /** Wanted language; default: the nearest `lang` around the element. */
  declare lang: string;
  /** Level of the title, 1–6. */
  declare headingLevel: number;
  /** Address of the page where the survey can be answered; it is printed with its QR code. */
  declare surveyUrl?: string;
  /** Invitation code of the person who gets the form; also taken from `#code=…` in the page's address. */
  declare code?: string;
  /** The survey document as an object or JSON text; wins over `src`. */
  declare survey?: SurveyDocument | string;
  /** Answers to fill in: question id → answer. */
  declare answers?: Answers;
  /** Open texts to fill in: question id → text. */
  declare comments?: Comments;

  #source = new SourceController(this, (state) => this.#settled(state));
  #language = new PrintLanguageController(this);
  #invitation = new InvitationCode(() => this.code);
  #internals = this.attachInternals();

  constructor() {
    super();
    this.headingLevel = 2;
  }

  override connectedCallback() {
    super.connectedCallback();
    // It may have come under another language.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!this.hasUpdated || changed.has('src') || changed.has('survey')) {
      const { survey: document, src } = this;
      // Its failure is told by an event.
      void this.#source.load({ document, src, credentials: 'same-origin' });
    }
    const wanted = this.lang || wantedLanguage(this);
    void this.#language.use(wanted, this.#source.state.survey);
  }

  protected override updated() {
    try {
      this.#internals.states.clear();
      this.#internals.states.add(this.#source.state.kind);
    } catch {
      // Chrome before 125 knows only names with two dashes; the states are missing there.
    }
  }

  #settled({ kind, survey, problems, status }: SourceState) {
    reportProblems(problems, 'user-survey-print');
    if (survey) {
      this.#invitation.open(survey);
      emit(this, 'survey-loaded');
    } else if (kind === 'failed')
      emit(this, 'survey-failed', { stage: 'load', ...failureOf(problems, status) });
  }

  #contextOf(survey: Survey): PrintContext {
    const { interviewer, context } = survey;
    return {
      ...this.#language.speech,
      survey,
      // A level that is no number, or below 1, is 1.
      headingLevel: Math.max(this.headingLevel || 1, 1),
      marking: marking(survey, !interviewer && requiresAnswers(context['channel'])),
      answers: usableAnswers(survey, this.answers ?? {}),
      comments: this.comments ?? {},
      imageUrl: (src) => httpAddress(src, this.#source.base),
    };
  }

  /** The page of the survey; with the code in its fragment, which no server gets to see. */
  #online(code: string | undefined): OnlineSurvey | undefined {
    const address = this.surveyUrl && httpAddress(this.surveyUrl, this.baseURI);
    if (!address) return undefined;
    const withCode = new URL(address);
    if (code) withCode.hash = `code=${encodeURIComponent(code)}`;
    return { address, addressWithCode: withCode.href };
  }

  /** The page's own link shows for as long as there is nothing else to show. */
  protected override render(): TemplateResult {
    const { kind, survey } = this.#source.state;
    if (kind === 'failed') return failedPrintView(this.#language.speech);
    if (!survey) return html`<slot></slot>`;
    const code = this.#invitation.value;
    return printView({
      context: this.#contextOf(survey),
      code,
      online: this.#online(code),
      print: () => print(),
    });
  }
}

/** What a listener may be called with: the element's own events, and every element's. */
interface ListenedEvents extends HTMLElementEventMap, PrintEvents {}

// Said of the class and not in `HTMLElementEventMap`: that one is the page's, and everybody's.
export interface UserSurveyPrint {
  addEventListener<K extends keyof ListenedEvents>(
    type: K,
    listener: (this: UserSurveyPrint, event: ListenedEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ListenedEvents>(
    type: K,
    listener: (this: UserSurveyPrint, event: ListenedEvents[K]) => void,
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
    'user-survey-print': UserSurveyPrint;
  }
}
