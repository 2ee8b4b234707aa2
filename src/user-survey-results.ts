/* eslint @typescript-eslint/no-unsafe-declaration-merging: off -- the class has the methods that the interface types */
import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { downloadText } from './device/download.js';
import { ResultsSource } from './element/results-source.js';
import type { ResultsEvents } from './events.js';
import { ResultsLanguageController } from './localization/results/results-language-controller.js';
import { wantedLanguage } from './localization/wanted-language.js';
import { report } from './report.js';
import type { IndexResults } from './results/index-results.js';
import type { ResultsDocument } from './results/results-document.js';
import { resultsStyles } from './styles/results.js';
import { toCsv } from './tables/tables-as-csv.js';
import { sectionsToShow, tablesOf, unknownSections } from './tables/sections.js';
import { failedResultsView, resultsView } from './view/results/results-view.js';

export type { IndexResults, ResultsDocument, ResultsEvents };

/** An absent attribute is an absent wish. */
const optionalText = (value: string | null) => value ?? undefined;

/**
 * The published results of a survey, or a composite index, from a results document: figures in
 * tables with what they are compared with, and a picture of each beside it.
 *
 * @tag user-survey-results
 * @summary The results of a survey on any page, from one JSON document.
 *
 * @slot - A link to the results elsewhere. It shows until the results do, and when they cannot be shown.
 *
 * @fires results-loaded - The results document is loaded and shown.
 * @fires results-failed - The document cannot be loaded or used. `detail: {status?, problems}`
 *
 * @csspart results - All of it.
 * @csspart title - The survey's title.
 * @csspart overall - The main result.
 * @csspart figure - A figure.
 * @csspart comparison - A comparison as a sentence.
 * @csspart area - The row of an area.
 * @csspart question - The row of a question; also how the answers to it lie, with `data-question`.
 * @csspart breakdown - One breakdown, and each row of it.
 * @csspart rounds - The section of rounds.
 * @csspart table - A table.
 * @csspart chart - Every picture.
 * @csspart bar - A bar.
 * @csspart line - The line of rounds.
 * @csspart hidden - The word in the place of a hidden figure.
 * @csspart method - Who answered, when and how.
 * @csspart notice - A message in the place of the results or above them.
 * @csspart button - Every button.
 * @csspart secondary-button - A button with a border: every one here.
 * @csspart download - The button that saves the figures as a file.
 *
 * @cssprop [--user-survey-accent] - Own figures, bars, links.
 * @cssprop [--user-survey-on-accent] - Text on the accent.
 * @cssprop [--user-survey-text] - Text.
 * @cssprop [--user-survey-muted] - Notes and heads.
 * @cssprop [--user-survey-surface] - Background.
 * @cssprop [--user-survey-border] - Lines.
 * @cssprop [--user-survey-focus] - The focus ring.
 * @cssprop [--user-survey-radius] - Corners.
 * @cssprop [--user-survey-space] - The unit of spacing.
 * @cssprop [--user-survey-font] - Font family.
 * @cssprop [--user-survey-font-size] - Size of the text.
 * @cssprop [--user-survey-max-width] - Widest line.
 * @cssprop [--user-survey-target-size] - Smallest height of what can be pressed; never below 24px.
 *
 * @cssState loading - The results document is on its way.
 * @cssState ready - The results are shown.
 * @cssState failed - The results cannot be shown.
 */
export class UserSurveyResults extends LitElement {
  static override styles = resultsStyles;

  static override properties: PropertyDeclarations = {
    src: { converter: optionalText, reflect: true },
    lang: { converter: optionalText, reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    show: { converter: optionalText },
    results: { attribute: false },
  };

  /** Address of the results document, resolved against the page's base address. */
  declare src?: string;
  /** Wanted language; default: the nearest `lang` around the element. */
  declare lang: string;
  /** Level of the title, 1–6. */
  declare headingLevel: number;
  /** Which sections are shown: words of `overall areas questions breakdowns rounds method`; default all. */
  declare show?: string;
  /** The results document as an object; wins over `src`. */
  declare results?: ResultsDocument | IndexResults;

  #source = new ResultsSource(this);
  #language = new ResultsLanguageController(this);
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
    if (!this.hasUpdated || changed.has('src') || changed.has('results'))
      // Its failure is told by an event.
      void this.#source.use(this.results, this.src);
    if (changed.has('show'))
      for (const word of unknownSections(this.show))
        report(`show: no section is called "${word}"`, 'warn', 'user-survey-results');
    const wanted = this.lang || wantedLanguage(this);
    void this.#language.use(wanted, this.#source.state.results?.survey);
  }

  protected override updated() {
    try {
      this.#internals.states.clear();
      this.#internals.states.add(this.#source.state.kind);
    } catch {
      // Chrome before 125 knows only names with two dashes; the states are missing there.
    }
  }

  /** Saves the tables that are shown as a file of the reader's own. */
  #download = () => {
    const { results } = this.#source.state;
    if (!results) return;
    const tables = tablesOf(results, this.#language.speech, sectionsToShow(this.show));
    const round = 'round' in results ? `-${results.round}` : '';
    downloadText(`${results.survey.id}${round}.csv`, toCsv(tables));
  };

  /** The page's own link shows for as long as there is nothing else to show. */
  protected override render(): TemplateResult {
    const { kind, results } = this.#source.state;
    const { speech } = this.#language;
    if (kind === 'failed') return failedResultsView(speech);
    if (!results) return html`<slot></slot>`;
    return resultsView({
      results,
      // A level that is no number, or below 1, is 1.
      context: { ...speech, headingLevel: Math.max(this.headingLevel || 1, 1) },
      sections: sectionsToShow(this.show),
      download: this.#download,
    });
  }
}

/** What a listener may be called with: the element's own events, and every element's. */
interface ListenedEvents extends HTMLElementEventMap, ResultsEvents {}

// Said of the class and not in `HTMLElementEventMap`: that one is the page's, and everybody's.
export interface UserSurveyResults {
  addEventListener<K extends keyof ListenedEvents>(
    type: K,
    listener: (this: UserSurveyResults, event: ListenedEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ListenedEvents>(
    type: K,
    listener: (this: UserSurveyResults, event: ListenedEvents[K]) => void,
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
    'user-survey-results': UserSurveyResults;
  }
}
