import type { ReactiveControllerHost } from 'lit';
import type { LanguageTag, LocalizedText, ResolvedText, Survey } from '../engine/index.js';
import { LanguageController } from '../localization/language-controller.js';
import { wantedLanguage } from '../localization/wanted-language.js';
import type { PlainMessageKey } from '../localization/messages.js';
import type { Speech } from '../localization/speech.js';
import type { RunNews, RunVoice } from '../run/run-voice.js';
import type { Announcer } from './announcer.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly strings?: unknown };

/** What stands on the screen, or above the errors, for each. */
const VERDICT_MESSAGES = {
  submitted: 'completed-title',
  queued: 'queued-title',
  refused: 'failed-title',
  returned: 'error-refused',
} as const;

/** The language of one element, picked or wanted, and what is said politely in it. */
export class Voice implements RunVoice {
  /** The language picked in the switcher, or that of a draft. */
  #picked: LanguageTag | undefined;
  readonly #host: Host;
  readonly #controller: LanguageController;
  readonly #announcer: Announcer;

  constructor(host: Host, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
    this.#controller = new LanguageController(host);
  }

  /** Once before each update. */
  willUpdate(survey: Survey | undefined) {
    void this.#controller.use({
      // The property is not yet an attribute when it has just been set.
      wanted: this.#picked ?? (this.#host.lang || wantedLanguage(this.#host)),
      survey,
      strings: this.#host.strings,
    });
  }

  get speech(): Speech {
    return this.#controller.speech;
  }

  get language(): LanguageTag {
    return this.speech.language;
  }

  pick(language: LanguageTag | undefined) {
    this.#picked = language;
    this.#host.requestUpdate();
  }

  wordsOf(text: LocalizedText): string {
    return this.speech.text(text).text;
  }

  tell(news: RunNews) {
    this.#announcer.announce(this.#newsIn(news));
  }

  #newsIn(news: RunNews): ResolvedText {
    const { say, formatDateTime } = this.speech;
    switch (news.kind) {
      case 'new-questions':
        return say('new-questions', { count: news.count });
      case 'draft-saved':
        return say('draft-saved-until', { until: formatDateTime(news.until) });
      case 'verdict':
        return say(VERDICT_MESSAGES[news.verdict]);
    }
  }

  announce(key: PlainMessageKey) {
    this.#announcer.announce(this.speech.say(key));
  }
}
