import type { ReactiveControllerHost } from 'lit';
import type { LanguageTag, LocalizedText, QuestionId, Survey } from '../engine/index.js';
import { LanguageController } from '../localization/language-controller.js';
import { wantedLanguage } from '../localization/wanted-language.js';
import type { PlainMessageKey } from '../localization/messages.js';
import type { Speech } from '../localization/speech.js';
import type { QuestionNews, RunNews, RunVoice } from '../run/run-voice.js';
import type { Verdict } from '../sending/reply.js';
import type { Topic } from '../view/view-types.js';
import type { Announcer } from './announcer.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly strings?: unknown };

/** What stands on the screen, or above the errors, for each. */
const VERDICT_MESSAGES = {
  submitted: 'completed-title',
  queued: 'queued-title',
  refused: 'failed-title',
  returned: 'error-refused',
} as const;

const verdictMessage = (verdict: Verdict): PlainMessageKey =>
  verdict.kind === 'refused' && verdict.reason === 'closed'
    ? 'refused-closed'
    : VERDICT_MESSAGES[verdict.kind];

/** The language of one element, picked or wanted, and what is said politely in it. */
export class Voice implements RunVoice {
  /** The language picked in the switcher, or that of a draft. */
  #picked: LanguageTag | undefined;
  /** What was last said, or waits to be said, of new questions. */
  #newQuestions: readonly QuestionId[] = [];
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
    switch (news.kind) {
      case 'questions':
        return this.#tellQuestions(news);
      case 'failed-again':
        return this.announce('send-failed-again', 'sending-failed');
      case 'verdict':
        return this.announce(verdictMessage(news.verdict));
    }
  }

  announce(key: PlainMessageKey, topic?: string) {
    this.#announcer.announce(this.speech.say(key), topic);
  }

  /** Those of several answers together, until they are said; without those that are hidden again. */
  #tellQuestions({ revealed, visible }: QuestionNews) {
    const topic: Topic = 'new-questions';
    const waiting = this.#announcer.waits(topic) ? this.#newQuestions : [];
    this.#newQuestions = [...waiting, ...revealed].filter((id) => visible.has(id));
    const count = this.#newQuestions.length;
    if (!count) this.#announcer.retract(topic);
    else if (revealed.length || count < waiting.length)
      this.#announcer.announce(this.speech.say('new-questions', { count }), topic);
  }
}
