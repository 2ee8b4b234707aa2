import type { ReactiveControllerHost } from 'lit';
import { resolveLanguage, type LanguageTag } from '../engine/index.js';
import { insideLanguages, interfaceLanguages, loadLanguage } from './languages.js';
import type { Translations } from './msg.js';
import { withSiteStrings } from './site-strings.js';
import { report } from '../report.js';
import { createSpeech, type SpeakingSurvey, type Speech } from './speech.js';

/** What decides the language of one element. */
export interface LanguageConfig {
  /** The language picked in the switcher, else `wantedLanguage(element)`. */
  readonly wanted: LanguageTag | undefined;
  /** `undefined` while there is none: the interface speaks in its own languages. */
  readonly survey: SpeakingSurvey | undefined;
  /** The element's `strings` property, untrusted. */
  readonly strings: unknown;
}

/**
 * The language of one element; nothing is shared with other elements on the page.
 * `speech` is replaced only when language, survey or strings change, or when a language file
 * beside the bundle has arrived.
 */
export class LanguageController {
  /** Everything that is said, from the first `use` on. */
  speech!: Speech;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #load: typeof loadLanguage;
  #config: LanguageConfig | undefined;
  #loaded: Translations = insideLanguages;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, load = loadLanguage) {
    this.#host = host;
    this.#load = load;
  }

  /**
   * Speaks as `config` says, at once: call it in every `willUpdate`. A language file that has to
   * be loaded follows with an update of the host; its strings are the fallback's until then.
   *
   * @returns Settled when the strings of the language are there, or could not be had. Never rejects.
   */
  use(config: LanguageConfig): Promise<void> {
    const before = this.#config;
    const isSame = (name: keyof LanguageConfig) => !!before && before[name] === config[name];
    if (isSame('wanted') && isSame('survey') && isSame('strings')) return this.#settled;
    this.#config = config;
    this.#speak(config, isSame('strings') ? undefined : report);
    return (this.#settled = this.#loadMissing(config));
  }

  /** @param tell Hears what is wrong with the site's strings, which is told once. */
  #speak({ wanted, survey, strings }: LanguageConfig, tell: typeof report = () => undefined): void {
    const translations = withSiteStrings(this.#loaded, strings, tell);
    const known = survey ?? {
      languages: [...interfaceLanguages, ...Object.keys(translations)],
      fallback: {},
    };
    const language = resolveLanguage(wanted, known.languages, known.fallback);
    this.speech = createSpeech(language, known, translations);
  }

  async #loadMissing(config: LanguageConfig): Promise<void> {
    const { languages = [], fallback = {} } = config.survey ?? {};
    // An easy-read version is named in its own language in the switcher.
    const spoken = [this.speech.language, ...languages.filter((tag) => /-simple\b/i.test(tag))];
    let arrived = false;
    for (const tag of spoken) {
      const language = resolveLanguage(tag, interfaceLanguages, fallback);
      if (Object.hasOwn(this.#loaded, language)) continue;
      try {
        const translation = await this.#load(language);
        this.#loaded = { ...this.#loaded, [language]: translation ?? {} };
        arrived = true;
      } catch (error) {
        report(`language "${language}" could not be loaded: ${String(error)}`);
      }
    }
    if (!arrived || this.#config !== config) return;
    this.#speak(config);
    this.#host.requestUpdate();
  }
}
