import { hasVoice, onVoices, play, speak } from '../device/speaking.js';
import { passageOfQuestion, passageOfTexts, type Passage } from '../localization/spoken-texts.js';
import type { Speech } from '../localization/speech.js';
import type { Readable } from '../view/view-types.js';

/** Ends what is being read: one thing at a time on a page, whichever survey it stands in. */
let stopOther: () => void = () => undefined;

export interface ReaderOptions {
  readonly speech: () => Speech;
  /** Address of a recording, resolved; `undefined` when it is not to be loaded. */
  readonly address: (src: string) => string | undefined;
  /** Something else is read, or can be. */
  readonly changed: () => void;
}

/**
 * Reads questions and pages aloud, each text with a voice for its own language. It is a file beside
 * the script: few surveys ask for it.
 */
export class PassageReader {
  /** Id of what is being read. */
  reading: string | undefined;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
    onVoices(options.changed);
  }

  /** Is there a voice, or a recording, for something of it? */
  canRead(what: Readable): boolean {
    return this.#passagesOf(what).some(
      ({ texts: [first], recording }) => recording || (first && hasVoice(first.language)),
    );
  }

  /** Never begins by itself (WCAG 1.4.2): somebody pressed a button. */
  async read(id: string, what: Readable): Promise<void> {
    stopOther();
    const controller = new AbortController();
    const { signal } = controller;
    stopOther = () => {
      controller.abort();
      this.#set(undefined);
    };
    this.#set(id);
    for (const passage of this.#passagesOf(what)) await this.#readPassage(passage, signal);
    if (!signal.aborted) this.#set(undefined);
  }

  stop(): void {
    if (this.reading !== undefined) stopOther();
  }

  /** Where the recording cannot be played, its texts are read. */
  async #readPassage({ texts, recording }: Passage, signal: AbortSignal): Promise<void> {
    if (signal.aborted || (recording && (await play(recording, signal)))) return;
    for (const { text, language } of texts) await speak(text, language, signal);
  }

  #passagesOf({ texts = [], questions = [] }: Readable): readonly Passage[] {
    const { speech, address } = this.#options;
    const spoken = questions.map((question) => {
      const passage = passageOfQuestion(question, speech());
      return { ...passage, recording: passage.recording && address(passage.recording) };
    });
    return [passageOfTexts(texts, speech()), ...spoken];
  }

  #set(reading: string | undefined): void {
    this.reading = reading;
    this.#options.changed();
  }
}
