import type { ReactiveControllerHost } from 'lit';
import { loadDocument, readInlineDocument } from './survey-source.js';
import { parseSurvey, type Problem, type Survey } from '../engine/index.js';
import { httpAddress } from '../device/http-address.js';
import { isRecord, own } from '../engine/record.js';
import { report } from '../report.js';

/** Where the survey document comes from; the first that is given wins. */
export interface SurveySource {
  readonly document: unknown;
  readonly src: string | undefined;
  readonly credentials: RequestCredentials;
}

export interface SourceState {
  /** `idle`: there is no document; `ready`: there is a survey. */
  readonly kind: 'idle' | 'loading' | 'ready' | 'failed';
  readonly survey?: Survey;
  readonly problems: readonly Problem[];
  /** The document's endpoint as an absolute address, also of a document with problems. */
  readonly endpoint?: string;
  /** HTTP status of a document that could not be loaded. */
  readonly status?: number;
}

/** Frameworks set what is absent to `null`. */
const hasDocument = ({ document }: SurveySource): boolean =>
  document !== undefined && document !== null;

/** What the document says, right or wrong: a faulty one with an endpoint is no preview. */
function endpointIn(document: unknown, base: string): string | undefined {
  try {
    const value: unknown = typeof document === 'string' ? JSON.parse(document) : document;
    const endpoint = isRecord(value) ? own(value, 'endpoint') : undefined;
    return typeof endpoint === 'string' ? httpAddress(endpoint, base) : undefined;
  } catch {
    return undefined;
  }
}

/** Loads and parses the survey document. The latest call wins; the ones before it are aborted. */
export class SourceController {
  state: SourceState = { kind: 'idle', problems: [] };
  /** Address of the document, for addresses relative to it. */
  base = '';
  #abort: AbortController | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #settled: (state: SourceState) => void;

  constructor(host: ReactiveControllerHost & Element, settled: (state: SourceState) => void) {
    this.#host = host;
    this.#settled = settled;
  }

  async load(wanted: SurveySource) {
    const { src } = wanted;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const { baseURI } = this.#host;
    this.base = baseURI;
    this.#set('loading');
    try {
      // Asked for before anything is drawn: the page waits for nothing longer.
      const document = await this.#find(wanted, signal);
      if (signal.aborted) return;
      if (src && !hasDocument(wanted)) this.base = new URL(src, baseURI).href;
      if (document === undefined) return this.#set('idle');
      const { survey, problems } = parseSurvey(document);
      const endpoint = endpointIn(document, this.base);
      this.#set(survey ? 'ready' : 'failed', { survey, problems, endpoint });
    } catch (error) {
      if (signal.aborted) return;
      // What is late, or has a bad status, is not read to its end.
      this.#abort.abort();
      report(`Document could not be loaded (${String(error)}).`, 'error');
      const { status } = error as { readonly status?: number };
      this.#set('failed', { status });
    }
  }

  async #find(wanted: SurveySource, signal: AbortSignal): Promise<unknown> {
    const { document, src, credentials } = wanted;
    if (hasDocument(wanted)) return document;
    return src ? loadDocument(src, { signal, credentials }) : readInlineDocument(this.#host);
  }

  #set(kind: SourceState['kind'], more: Partial<SourceState> = {}) {
    this.state = { kind, problems: [], ...more };
    this.#settled(this.state);
    this.#host.requestUpdate();
  }
}
