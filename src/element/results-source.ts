import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../engine/index.js';
import { emit } from '../events.js';
import { report } from '../report.js';
import type { IndexResults } from '../results/index-results.js';
import { parseResults } from '../results/document/parse-results.js';
import type { ResultsDocument } from '../results/results-document.js';
import { loadDocument } from '../run/survey-source.js';
import { failureOf, reportProblems } from '../run/told-problems.js';

export interface ResultsState {
  /** `idle`: there is no document; `ready`: there are results. */
  readonly kind: 'idle' | 'loading' | 'ready' | 'failed';
  readonly results?: ResultsDocument | IndexResults;
}

const TAG = 'user-survey-results';

/** Loads and parses the results document. The latest call wins; the ones before it are aborted. */
export class ResultsSource {
  state: ResultsState = { kind: 'idle' };
  #abort: AbortController | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: typeof loadDocument;

  constructor(host: ReactiveControllerHost & Element, load = loadDocument) {
    this.#host = host;
    this.#load = load;
  }

  /** @param document the results themselves; without them they are loaded from `src` */
  async use(document: unknown, src: string | undefined): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#set({ kind: 'loading' });
    try {
      const json = await this.#find(document, src, signal);
      if (signal.aborted) return;
      if (json === undefined) this.#set({ kind: 'idle' });
      else this.#parse(json);
    } catch (error) {
      if (signal.aborted) return;
      // What is late, or has a bad status, is not read to its end.
      this.#abort.abort();
      report(`Document could not be loaded (${String(error)}).`, 'error', TAG);
      const { status } = error as { readonly status?: number };
      this.#fail([], status);
    }
  }

  async #find(document: unknown, src: string | undefined, signal: AbortSignal): Promise<unknown> {
    // Frameworks set what is absent to `null`.
    if (document !== undefined && document !== null) return document;
    if (!src) return undefined;
    const { href } = new URL(src, this.#host.baseURI);
    return this.#load(href, { signal, credentials: 'same-origin' });
  }

  #parse(json: unknown): void {
    const { results, problems } = parseResults(json);
    reportProblems(problems, TAG);
    if (!results) return this.#fail(problems);
    this.#set({ kind: 'ready', results });
    emit(this.#host, 'results-loaded');
  }

  #fail(problems: readonly Problem[], status?: number): void {
    this.#set({ kind: 'failed' });
    emit(this.#host, 'results-failed', failureOf(problems, status));
  }

  #set(state: ResultsState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
