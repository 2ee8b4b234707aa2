import type { ReactiveControllerHost } from 'lit';
import { resolveLanguage, type LanguageTag } from '../engine/index.js';
import { report } from '../report.js';
import type { Templates, Translations } from './msg.js';

/** The part of a document that decides how an element speaks. */
export interface SpeakingDocument {
  readonly languages: readonly LanguageTag[];
  readonly fallback?: Readonly<Record<LanguageTag, LanguageTag>>;
}

/** What one kind of element can say, and in which languages. */
export interface SpeechSource<Speech> {
  /** For the console. */
  readonly tag: string;
  /** Inside the bundle. */
  readonly inside: Translations;
  /** Every interface language, those in files beside it too. */
  readonly languages: readonly LanguageTag[];
  /** One that is not inside; `undefined`: there is no such file. */
  readonly load: (language: LanguageTag) => Promise<Templates | undefined>;
  readonly create: (
    language: LanguageTag,
    document: SpeakingDocument,
    translations: Translations,
  ) => Speech;
}

/**
 * The language of one element; nothing is shared with other elements on the page. `speech` is
 * replaced only when language or document change, or when a language file beside the bundle has
 * arrived.
 */
export class SpeechController<Speech extends { readonly language: LanguageTag }> {
  /** Everything that is said, from the first `use` on. */
  speech!: Speech;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #source: SpeechSource<Speech>;
  #wanted: LanguageTag | undefined;
  #document: SpeakingDocument | undefined;
  #loaded: Translations;
  #settled: Promise<void> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, source: SpeechSource<Speech>) {
    this.#host = host;
    this.#source = source;
    this.#loaded = source.inside;
  }

  /**
   * Speaks the document's language that is nearest to the wanted one, at once: call it in every
   * `willUpdate`. A language file that has to be loaded follows with an update of the host.
   *
   * @param document `undefined` while there is none: the interface speaks in its own languages.
   * @returns Settled when the strings of the language are there, or could not be had. Never rejects.
   */
  use(wanted: LanguageTag | undefined, document: SpeakingDocument | undefined): Promise<void> {
    if (this.#settled && this.#wanted === wanted && this.#document === document)
      return this.#settled;
    this.#wanted = wanted;
    this.#document = document;
    this.#speak();
    return (this.#settled = this.#loadMissing());
  }

  #speak(): void {
    const known = this.#document ?? { languages: this.#source.languages };
    const language = resolveLanguage(this.#wanted, known.languages, known.fallback ?? {});
    this.speech = this.#source.create(language, known, this.#loaded);
  }

  async #loadMissing(): Promise<void> {
    const { speech } = this;
    const { languages, load, tag } = this.#source;
    const fallback = this.#document?.fallback ?? {};
    const language = resolveLanguage(speech.language, languages, fallback);
    if (Object.hasOwn(this.#loaded, language)) return;
    try {
      const translation = await load(language);
      this.#loaded = { ...this.#loaded, [language]: translation ?? {} };
    } catch (error) {
      report(`language "${language}" could not be loaded: ${String(error)}`, 'warn', tag);
      return;
    }
    // Another language may be wanted by now.
    if (this.speech !== speech) return;
    this.#speak();
    this.#host.requestUpdate();
  }
}
