import type { ReactiveControllerHost } from 'lit';
import { resolveLanguage, type LanguageTag } from '../../engine/index.js';
import { report } from '../../report.js';
import type { Translations } from '../msg.js';
import {
  insideResultsLanguages,
  loadResultsLanguage,
  resultsLanguages,
} from './results-languages.js';
import { createResultsSpeech, type ResultsSpeech, type SpeakingResults } from './results-speech.js';

/**
 * The language of one `<user-survey-results>`; nothing is shared with other elements on the page.
 * `speech` is replaced only when language or document change, or when a language file beside the
 * bundle has arrived.
 */
export class ResultsLanguageController {
  /** Everything that is said, from the first `use` on. */
  speech!: ResultsSpeech;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #load: typeof loadResultsLanguage;
  #wanted: LanguageTag | undefined;
  #document: SpeakingResults | undefined;
  #loaded: Translations = insideResultsLanguages;
  #settled: Promise<void> | undefined;

  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    load: typeof loadResultsLanguage = loadResultsLanguage,
  ) {
    this.#host = host;
    this.#load = load;
  }

  /**
   * Speaks the document's language that is nearest to the wanted one, at once: call it in every
   * `willUpdate`. A language file that has to be loaded follows with an update of the host.
   *
   * @param document `undefined` while there is none: the interface speaks in its own languages.
   * @returns Settled when the strings of the language are there, or could not be had. Never rejects.
   */
  use(wanted: LanguageTag | undefined, document: SpeakingResults | undefined): Promise<void> {
    if (this.#settled && this.#wanted === wanted && this.#document === document)
      return this.#settled;
    this.#wanted = wanted;
    this.#document = document;
    this.#speak();
    return (this.#settled = this.#loadMissing());
  }

  #speak(): void {
    const known = this.#document ?? { languages: resultsLanguages };
    const language = resolveLanguage(this.#wanted, known.languages, known.fallback ?? {});
    this.speech = createResultsSpeech(language, known, this.#loaded);
  }

  async #loadMissing(): Promise<void> {
    const { speech } = this;
    const fallback = this.#document?.fallback ?? {};
    const language = resolveLanguage(speech.language, resultsLanguages, fallback);
    if (Object.hasOwn(this.#loaded, language)) return;
    try {
      const translation = await this.#load(language);
      this.#loaded = { ...this.#loaded, [language]: translation ?? {} };
    } catch (error) {
      report(
        `language "${language}" could not be loaded: ${String(error)}`,
        'warn',
        'user-survey-results',
      );
      return;
    }
    // Another language may be wanted by now.
    if (this.speech !== speech) return;
    this.#speak();
    this.#host.requestUpdate();
  }
}
