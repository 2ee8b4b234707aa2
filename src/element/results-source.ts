import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../engine/index.js';
import { emit } from '../events.js';
import type { IndexResults } from '../results/index-results.js';
import { parseResults } from '../results/document/parse-results.js';
import type { ResultsDocument } from '../results/results-document.js';
import { findDocument } from '../run/find-document.js';
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

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** @param document the results themselves; without them they are loaded from `src` */
  async use(document: unknown, src: string | undefined): Promise<void> {
    this.#abort?.abort();
    const controller = (this.#abort = new AbortController());
    this.#set({ kind: 'loading' });
    const wanted = { document, src, credentials: 'same-origin' } as const;
    const found = await findDocument(wanted, this.#host.baseURI, controller);
    if (this.#abort !== controller) return;
    if (found.document !== undefined) this.#parse(found.document, found.problems);
    else if (found.problems.length) this.#fail(found.problems, found.status);
    else this.#set({ kind: 'idle' });
  }

  #parse(json: unknown, warnings: readonly Problem[]): void {
    const { results, problems } = parseResults(json);
    const all = [...warnings, ...problems];
    if (!results) return this.#fail(all);
    reportProblems(all, TAG);
    this.#set({ kind: 'ready', results });
    emit(this.#host, 'results-loaded');
  }

  #fail(problems: readonly Problem[], status?: number): void {
    reportProblems(problems, TAG);
    this.#set({ kind: 'failed' });
    emit(this.#host, 'results-failed', failureOf(problems, status));
  }

  #set(state: ResultsState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
