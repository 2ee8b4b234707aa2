interface Spoken {
  readonly text: string;
  readonly lang: string;
}

/** Stands in for the browser's speech and its player, which no test can hear. */
export class FakeSpeech extends EventTarget {
  /** Everything that was begun, in order: `nb-NO: Hello`, `play: <address>`. */
  readonly heard: string[] = [];
  /** Recordings that cannot be played. */
  readonly missing = new Set<string>();
  #voices: readonly Pick<SpeechSynthesisVoice, 'lang' | 'localService'>[] = [];
  #end: (() => void) | undefined;
  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  install(): void {
    const heard = (words: string, end: () => void) => {
      this.heard.push(words);
      this.#end = end;
    };
    const { missing } = this;
    const stop = () => (this.#end = undefined);
    const replaced = {
      speechSynthesis: this,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
      Audio: class {
        onended?: () => void;
        readonly address: string;
        constructor(address: string) {
          this.address = address;
        }
        async play() {
          await Promise.resolve();
          if (missing.has(this.address)) throw new DOMException('', 'NotSupportedError');
          heard(`play: ${this.address}`, () => this.onended?.());
        }
        pause = stop;
      },
    };
    for (const [name, value] of Object.entries(replaced)) {
      this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    this.speak = (utterance) =>
      heard(`${utterance.lang}: ${utterance.text}`, () => utterance.onend?.());
  }

  uninstall(): void {
    for (const [name, descriptor] of this.#before)
      Object.defineProperty(globalThis, name, descriptor!);
  }

  /** The device has these voices now, such as `nb-NO`; those in `remote` send texts to a server. */
  setVoices(local: readonly string[], remote: readonly string[] = []): void {
    this.#voices = [
      ...remote.map((lang) => ({ lang, localService: false })),
      ...local.map((lang) => ({ lang, localService: true })),
    ];
    this.dispatchEvent(new Event('voiceschanged'));
  }

  getVoices() {
    return this.#voices;
  }

  speak!: (utterance: Spoken & { readonly onend?: () => void }) => void;

  cancel(): void {
    this.#end = undefined;
  }

  get isSpeaking(): boolean {
    return this.#end !== undefined;
  }

  /** What is heard now comes to its end. */
  async finish(): Promise<void> {
    const end = this.#end;
    this.#end = undefined;
    end?.();
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Everything is read to the end. */
  async finishAll(): Promise<void> {
    while (this.isSpeaking) await this.finish();
  }
}
