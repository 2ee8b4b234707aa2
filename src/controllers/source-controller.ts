import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadSurvey, readInlineDocument } from '../adapters/survey-source.js';
import { parseSurvey, type ParsedSurvey, type Survey } from '../engine/index.js';

/** Where the survey document comes from; the first that is given wins. */
export interface SurveySource {
  readonly document: unknown;
  /** Lit makes it null when the attribute goes. */
  readonly src: string | null | undefined;
  readonly credentials: RequestCredentials;
}

export type SourceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'parsed'; readonly survey: Survey; readonly parsed: ParsedSurvey }
  | { readonly kind: 'faulty'; readonly parsed: ParsedSurvey }
  | { readonly kind: 'unreachable'; readonly status?: number; readonly reason: string };

/** Loads and parses the survey document. The latest call wins; the ones before it are aborted. */
export class SourceController implements ReactiveController {
  state: SourceState = { kind: 'none' };
  /** Address of the document, for addresses relative to it. */
  base = '';
  #abort: AbortController | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #settled: (state: SourceState) => void;

  constructor(host: ReactiveControllerHost & Element, settled: (state: SourceState) => void) {
    this.#settled = settled;
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  async load({ document: given, src, credentials }: SurveySource) {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const { baseURI } = this.#host;
    this.base = baseURI;
    this.#set({ kind: 'loading' });
    // The page may answer `survey-failed` with another document: not in the middle of an update.
    await undefined;
    if (signal.aborted) return;
    const inline = given ?? (src ? undefined : readInlineDocument(this.#host));
    if (inline !== undefined) return this.#parse(inline);
    if (!src) return this.#set({ kind: 'none' });
    try {
      const url = new URL(src, baseURI);
      const loaded = await loadSurvey(url, { signal, credentials });
      if (signal.aborted) return;
      this.base = url.href;
      this.#parse(loaded);
    } catch (error) {
      if (signal.aborted) return;
      // What is late, or has a bad status, is not read to its end.
      this.#abort.abort();
      const { status } = error as { readonly status?: number };
      this.#set({ kind: 'unreachable', status, reason: String(error) });
    }
  }

  #parse(document: unknown) {
    const parsed = parseSurvey(document);
    this.#set(
      parsed.survey
        ? { kind: 'parsed', survey: parsed.survey, parsed }
        : { kind: 'faulty', parsed },
    );
  }

  #set(state: SourceState) {
    this.state = state;
    this.#settled(state);
    this.#host.requestUpdate();
  }
}
