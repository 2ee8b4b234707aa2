import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Survey } from '../engine/index.js';
import { report } from '../report.js';
import type { Readable, ReadAloudView } from '../view/view-types.js';
import type { PassageReader, ReaderOptions } from './passage-reader.js';

type Host = ReactiveControllerHost & EventTarget;

/** What was being read is no longer there to be answered. */
const ENDS = ['survey-page-changed', 'survey-submit', 'survey-loaded'];

/** Gets the reader when a survey asks for it, and stops it when another page is shown. */
export class ReadAloud implements ReactiveController {
  /** Replaced when something in it changed; `undefined`: nothing can be read. */
  view: ReadAloudView | undefined;
  #reader: Promise<PassageReader | undefined> | undefined;
  readonly #host: Host;
  readonly #options: Omit<ReaderOptions, 'changed'>;

  constructor(host: Host, options: Omit<ReaderOptions, 'changed'>) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected() {
    for (const type of ENDS) this.#host.addEventListener(type, this);
  }

  hostDisconnected() {
    for (const type of ENDS) this.#host.removeEventListener(type, this);
    this.stop();
  }

  handleEvent() {
    this.stop();
  }

  /** Once before each update. */
  willUpdate(survey: Survey | undefined) {
    if (survey?.readAloud) this.#reader ??= this.#load();
    else this.stop();
  }

  /** Begins to read; the second press on the same button ends it. */
  async toggle(id: string, what: Readable) {
    const reader = await this.#reader;
    if (reader?.reading === id) reader.stop();
    else await reader?.read(id, what);
  }

  stop() {
    void this.#reader?.then((reader) => reader?.stop());
  }

  async #load(): Promise<PassageReader | undefined> {
    try {
      const { PassageReader } = await import('./passage-reader.js');
      const changed = () => {
        const { reading } = reader;
        this.view = { reading, canRead: (what) => reader.canRead(what) };
        this.#host.requestUpdate();
      };
      const reader = new PassageReader({ ...this.#options, changed });
      changed();
      return reader;
    } catch (error) {
      report(`"Read aloud" could not be loaded: ${String(error)}`);
      return undefined;
    }
  }
}
