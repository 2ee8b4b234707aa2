import type { ReactiveControllerHost } from 'lit';
import { httpAddress } from '../device/http-address.js';
import { readJson } from '../engine/document/read-json.js';
import { parseSurvey, type Problem, type Survey } from '../engine/index.js';
import { isRecord, own } from '../engine/record.js';
import { findDocument, type DocumentSource } from './find-document.js';

export interface SourceState {
  /** `idle`: there is no document; `ready`: there is a survey. */
  readonly kind: 'idle' | 'loading' | 'ready' | 'failed';
  readonly survey?: Survey;
  /** Of loading it, and of what it says. */
  readonly problems: readonly Problem[];
  /** As it was given or loaded: text, or a value. */
  readonly document?: unknown;
  /** The document's endpoint as an absolute address, also of a document with problems. */
  readonly endpoint?: string;
  /** HTTP status of a document that could not be loaded. */
  readonly status?: number;
}

/** What the document says, right or wrong: a faulty one with an endpoint is no preview. */
function endpointIn(document: unknown, base: string): string | undefined {
  const json = readJson(document);
  const value = 'value' in json ? json.value : undefined;
  const endpoint = isRecord(value) ? own(value, 'endpoint') : undefined;
  return typeof endpoint === 'string' ? httpAddress(endpoint, base) : undefined;
}

/** The text of an inline document: the host's child `<script type="application/json">`. */
export const readInlineDocument = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;

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

  async load(wanted: DocumentSource) {
    this.#abort?.abort();
    const controller = (this.#abort = new AbortController());
    const { baseURI } = this.#host;
    this.base = baseURI;
    this.#set('loading');
    // Asked for before anything is drawn: the page waits for nothing longer.
    const found = await findDocument(wanted, baseURI, controller);
    if (this.#abort !== controller) return;
    const { address = baseURI, status, problems: failures } = found;
    this.base = address;
    if (failures.some(({ severity }) => severity === 'error'))
      return this.#set('failed', { status, problems: failures });
    const document = found.document ?? readInlineDocument(this.#host);
    if (document === undefined) return this.#set('idle');
    const { survey, problems } = parseSurvey(document);
    this.#set(survey ? 'ready' : 'failed', {
      survey,
      document,
      problems: [...failures, ...problems],
      endpoint: endpointIn(document, address),
    });
  }

  #set(kind: SourceState['kind'], more: Partial<SourceState> = {}) {
    this.state = { kind, problems: [], ...more };
    this.#settled(this.state);
    this.#host.requestUpdate();
  }
}
