import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { UserSurvey } from '../../src/user-survey.js';
import { completeSurvey } from './completion/source.js';
import { copyText } from './copy.js';
import { Editor } from './editor.js';
import { addExample, type Example } from './examples/index.js';
import { chooseFile, readFile, saveFile } from './files.js';
import { PartFrames, partsUnder, shownParts } from './parts.js';
import { Preview } from './preview.js';
import { readDocument, type DocumentSummary, type Reading } from './reading.js';
import { FIRST_SETTINGS, type Settings } from './settings.js';
import { loadTemplate, templates, type Template } from './templates.js';
import { pageView, type Actions, type Copied, type Message } from './views/page-view.js';
import { pageLanguageFor, wordsIn, type PageLanguage, type Words } from './words/words.js';

/** As long as one pauses between words; the survey is not drawn at each key. */
const PAUSE = 400;
/** After these the survey may show other parts. */
const SURVEY_EVENTS = [
  'survey-loaded',
  'survey-page-changed',
  'survey-changed',
  'survey-invalid',
] as const;

/** The page: a survey document, the survey that comes of it, and how it gets onto other pages. */
export class Playground extends LitElement implements Actions {
  static override properties: PropertyDeclarations = {
    language: { state: true },
    settings: { state: true },
    reading: { state: true },
    about: { state: true },
    message: { state: true },
    isAlone: { state: true },
    showsParts: { state: true },
    pointedAt: { state: true },
  };

  language: PageLanguage = pageLanguageFor(navigator.languages);
  settings: Settings = FIRST_SETTINGS;
  reading: Reading = { problems: [], isUsable: true };
  about: DocumentSummary = { id: 'survey', languages: [], title: '' };
  message: Message | undefined;
  isAlone = false;
  showsParts = false;
  pointedAt: readonly string[] = [];

  #editor!: Editor;
  #preview!: Preview;
  #frames = new PartFrames();
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What lies in a file, or came from us. */
  #kept = '';

  get words(): Words {
    return wordsIn(this.language);
  }

  get #survey(): UserSurvey {
    return this.querySelector('user-survey')!;
  }

  /** The page's own style sheet is for all of it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const parts = this.showsParts ? shownParts(this.#survey) : [];
    return pageView({ ...this.#state(), parts, actions: this });
  }

  #state() {
    const { language, words, settings, reading, about, message, isAlone, showsParts, pointedAt } =
      this;
    return { language, words, settings, reading, about, message, isAlone, showsParts, pointedAt };
  }

  protected override firstUpdated(): void {
    this.#editor = new Editor(this.querySelector<HTMLElement>('.editor')!, {
      complete: completeSurvey,
      changed: () => this.#readLater(),
    });
    this.#preview = new Preview(this.#survey);
    for (const name of SURVEY_EVENTS)
      this.#survey.addEventListener(name, () => void this.#partsChanged());
    addEventListener('beforeunload', (event) => {
      if (this.#editor.text !== this.#kept) event.preventDefault();
    });
    void this.#begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('language')) return;
    const { editor: label, editorHelp: help, editorPhrases: phrases, pageTitle } = this.words;
    this.#editor.speak({ label, help, phrases });
    document.documentElement.lang = this.language;
    document.title = pageTitle;
    this.#read();
  }

  async #begin(): Promise<void> {
    const [first] = templates;
    try {
      this.#open(await loadTemplate(first!));
    } catch {
      this.say('document', this.words.notLoaded(first!.source));
    }
  }

  /** Another document takes the place of this one. */
  #open(text: string): void {
    this.#editor.replace(text);
    this.#kept = text;
    this.#read();
    this.#preview.open(text);
  }

  #readLater(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#read();
      if (this.reading.isUsable) this.#preview.update(this.#editor.text);
    }, PAUSE);
  }

  #read(): void {
    clearTimeout(this.#pause);
    const reading = readDocument(this.#editor.text, this.language);
    this.reading = reading;
    this.about = reading.about ?? this.about;
    if (!this.about.languages.includes(this.settings.language)) this.set({ language: '' });
    this.#editor.mark(
      reading.problems.flatMap(({ from = 0, to = 0, severity, sentence, advice }) => [
        { from, to, severity, message: [sentence, advice].filter(Boolean).join(' ') },
      ]),
    );
  }

  async #partsChanged(): Promise<void> {
    if (!this.showsParts) return;
    await this.#survey.updateComplete;
    this.requestUpdate();
  }

  /** Says something, in words at a place of the page and to screen readers. */
  say(at: string, text: string, canUndo = false): void {
    this.message = { at, text, canUndo };
  }

  speak(language: PageLanguage): void {
    this.message = undefined;
    this.language = language;
  }

  set(changed: Partial<Settings>): void {
    this.settings = { ...this.settings, ...changed };
  }

  showAlone(isAlone: boolean): void {
    this.isAlone = isAlone;
  }

  async openFile(): Promise<void> {
    const file = await chooseFile();
    if (!file) return;
    try {
      this.#open(await readFile(file));
      this.say('document', this.words.opened(file.name), true);
    } catch {
      this.say('document', this.words.notUtf8(file.name));
    }
  }

  saveFile(): void {
    const name = `${this.about.id}.json`;
    saveFile(name, this.#editor.text);
    this.#kept = this.#editor.text;
    this.say('document', this.words.saved(name));
  }

  async useTemplate(template: Template): Promise<void> {
    try {
      this.#open(await loadTemplate(template));
    } catch {
      this.say(template.name, this.words.notLoaded(template.name));
      return;
    }
    this.say('document', this.words.used(template.title[this.language]), true);
    this.#editor.goTo(0);
  }

  add(example: Example): void {
    const { text, view } = this.#editor;
    const title = example.title[this.language];
    const added = addExample(text, view.state.selection.main.head, example);
    if (!added) return this.say(example.id, this.words.notAdded);
    this.#editor.change(added.text, added.at);
    this.say('document', this.words.added(title), true);
  }

  undo(): void {
    this.#editor.undo();
    this.#read();
    this.#preview.open(this.#editor.text);
    this.say('document', this.words.undone);
    this.#editor.view.focus();
  }

  goTo(from: number, to: number): void {
    this.isAlone = false;
    this.#editor.goTo(from, to);
  }

  async copy({ at, what, text, shown }: Copied): Promise<void> {
    const { copied, selected } = this.words;
    this.say(at, (await copyText(text, shown)) ? copied(what) : selected(what));
  }

  showParts(shows: boolean): void {
    this.showsParts = shows;
    this.pointedAt = [];
    this.#frames.clear();
  }

  framePart(name: string | undefined): void {
    if (name === undefined) this.#frames.clear();
    else this.#frames.frameAll(name);
  }

  pointAt(event: Event | undefined): void {
    if (!this.showsParts) return;
    const names = event ? partsUnder(event) : [];
    if (names.join() === this.pointedAt.join()) return;
    this.pointedAt = names;
    this.#frames.frameHovered(names);
  }
}
