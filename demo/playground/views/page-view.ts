import { html, nothing, type TemplateResult } from 'lit';
import type { Example } from '../examples/index.js';
import type { ShownPart } from '../parts.js';
import type { DocumentSummary, Reading } from '../reading.js';
import type { Settings } from '../settings.js';
import type { Template } from '../templates.js';
import { PAGE_LANGUAGES, type PageLanguage, type Words } from '../words/words.js';
import { embedView } from './embed-view.js';
import { examplesView } from './examples-view.js';
import { messageAt } from './message-view.js';
import { partsView } from './parts-view.js';
import { problemsView } from './problems-view.js';
import { choiceView, settingsView } from './settings-view.js';
import { templatesView } from './templates-view.js';

/** What was just done, or could not be done. */
export interface Message {
  /** Where it is shown: `document`, or the name of what was pressed. */
  readonly at: string;
  readonly text: string;
  readonly canUndo: boolean;
}

/** What is to be copied. */
export interface Copied {
  /** Where it is said. */
  readonly at: string;
  /** What it is called. */
  readonly what: string;
  readonly text: string;
  /** Shows the text. */
  readonly shown: Element;
}

/** What the page's controls do. */
export interface Actions {
  speak(language: PageLanguage): void;
  set(changed: Partial<Settings>): void;
  showAlone(isAlone: boolean): void;
  openFile(): Promise<void>;
  saveFile(): void;
  useTemplate(template: Template): Promise<void>;
  add(example: Example): void;
  undo(): void;
  goTo(from: number, to: number): void;
  copy(copied: Copied): Promise<void>;
  showParts(shows: boolean): void;
  framePart(name: string | undefined): void;
  pointAt(event: Event | undefined): void;
}

/** All that the page shows. */
export interface PageState {
  readonly language: PageLanguage;
  readonly words: Words;
  readonly settings: Settings;
  readonly reading: Reading;
  readonly about: DocumentSummary;
  readonly message: Message | undefined;
  readonly isAlone: boolean;
  readonly showsParts: boolean;
  readonly parts: readonly ShownPart[];
  readonly pointedAt: readonly string[];
  readonly actions: Actions;
}

export const pageView = (state: PageState): TemplateResult => {
  const { isAlone, message, settings } = state;
  return html`${
      settings.theme
        ? html`<link rel="stylesheet" href=${`themes/${settings.theme}.css`} />`
        : nothing
    }
    ${headerView(state)}
    <main id="content" tabindex="-1">
      <div class=${isAlone ? 'workspace alone' : 'workspace'}>
        ${documentView(state)} ${surveyView(state)}
      </div>
      ${templatesView(state)} ${examplesView(state)} ${embedView(state)}
    </main>
    <p class="visually-hidden" role="status">${message?.text}</p>`;
};

const headerView = ({ words, language, actions }: PageState): TemplateResult =>
  html`<header>
    <a class="skip-link" href="#content">${words.skip}</a>
    <div>
      <h1>${words.pageTitle}</h1>
      <p>${words.lead}</p>
    </div>
    <nav aria-label=${words.sections}>
      <a href="#survey">${words.survey}</a>
      <a href="#templates">${words.templates}</a>
      <a href="#examples">${words.examples}</a>
      <a href="#embed">${words.embed}</a>
    </nav>
    ${choiceView({
      label: words.pageLanguage,
      value: language,
      choices: PAGE_LANGUAGES,
      chosen: (chosen) => actions.speak(chosen),
    })}
  </header>`;

const documentView = (state: PageState): TemplateResult => {
  const { words, actions } = state;
  return html`<section class="document" aria-labelledby="document-title">
    <h2 id="document-title">${words.document}</h2>
    <div class="toolbar">
      <button type="button" @click=${() => void actions.openFile()}>${words.open}</button>
      <button type="button" @click=${() => actions.saveFile()}>${words.save}</button>
      ${messageAt('document', state)}
    </div>
    <div class="editor"></div>
    <p class="help">${words.editorHelp} ${words.privacy}</p>
    ${problemsView(state)}
  </section>`;
};

const surveyView = (state: PageState): TemplateResult => {
  const { words, settings, reading, isAlone, showsParts, actions } = state;
  const layout = settings.layout || nothing;
  return html`<section id="survey" class="survey" aria-labelledby="survey-title">
    <h2 id="survey-title">${words.survey}</h2>
    ${settingsView(state)}
    <div class="toolbar">
      <button type="button" aria-pressed=${isAlone} @click=${() => actions.showAlone(!isAlone)}>
        ${words.wholePage}
      </button>
      <button
        type="button"
        aria-pressed=${showsParts}
        @click=${() => actions.showParts(!showsParts)}
      >
        ${words.showParts}
      </button>
      ${reading.isUsable ? nothing : html`<p class="notice">${words.olderSurvey}</p>`}
    </div>
    ${partsView(state)}
    <div
      class="stage"
      role="group"
      tabindex="0"
      aria-labelledby="survey-title"
      data-width=${settings.width}
      data-colours=${settings.colours}
      @pointermove=${(event: Event) => actions.pointAt(event)}
      @pointerleave=${() => actions.pointAt(undefined)}
    >
      <user-survey
        preview
        lang=${settings.language || nothing}
        layout=${layout}
        heading-level=${settings.headingLevel}
        ><p>${words.noScript}</p></user-survey
      >
    </div>
  </section>`;
};
