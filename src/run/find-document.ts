import { decodeText } from '../device/decode-text.js';
import { inTime } from '../device/in-time.js';
import type { Problem, ProblemParams } from '../engine/index.js';

/** Where a document comes from; the first that is given wins. */
export interface DocumentSource {
  readonly document: unknown;
  readonly src: string | undefined;
  readonly credentials: RequestCredentials;
  /** May the document come from here, when another address leads to it? Absent: from anywhere. */
  readonly acceptsAddress?: (address: string) => boolean;
}

/** A document, JSON text or a value, untrusted; or why there is none. */
export interface FoundDocument {
  /** Absent: there is none, or none could be loaded. */
  readonly document?: unknown;
  /** Its own address, where it was loaded: the last one, if others led to it. */
  readonly address?: string;
  /** HTTP status of what could not be loaded. */
  readonly status?: number;
  readonly problems: readonly Problem[];
}

/** Types that servers send JSON files with, and do no harm. */
const HARMLESS_TYPE = /json|^text\/plain|octet-stream|^$/i;

const fault = (code: Problem['code'], params: ProblemParams): Problem => ({
  path: '',
  code,
  params,
  severity: 'error',
});
const warning = (code: Problem['code'], value: string): Problem => ({
  ...fault(code, { value }),
  severity: 'warning',
});

/** An address that can be fetched; `undefined`: none, such as a path on somebody's own disk. */
function addressOf(src: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(src, base);
    return /^(https?|blob|data):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

async function read(response: Response): Promise<FoundDocument> {
  const { ok, status, headers } = response;
  if (!ok) return { status, problems: [fault('bad-status', { value: status })] };
  const { text, encoding } = decodeText(new Uint8Array(await response.arrayBuffer()));
  if (/^\s*</.test(text)) return { problems: [fault('html', {})] };
  const type = headers.get('Content-Type') ?? '';
  return {
    document: text,
    ...(response.url && { address: response.url }),
    problems: [
      ...(encoding === 'UTF-8' ? [] : [warning('not-utf-8', encoding)]),
      ...(HARMLESS_TYPE.test(type) ? [] : [warning('bad-content-type', type)]),
    ],
  };
}

async function load(
  address: string,
  { credentials, acceptsAddress }: DocumentSource,
  controller: AbortController,
  timeout: number,
): Promise<FoundDocument> {
  const { signal } = controller;
  const readAccepted = (response: Response): FoundDocument | Promise<FoundDocument> => {
    const { url } = response;
    if (!url || !acceptsAddress || acceptsAddress(url)) return read(response);
    return { problems: [fault('no-answer', { value: url })] };
  };
  try {
    return await inTime(fetch(address, { signal, credentials }).then(readAccepted), timeout);
  } catch (error) {
    // A browser does not say whether nobody answered or the page may not read the answer.
    const problem =
      error === 'time-out'
        ? fault('too-late', { max: timeout / 1000 })
        : fault('no-answer', { value: address });
    return { problems: [problem] };
  }
}

/**
 * Finds a document; never rejects.
 *
 * @param base what its address is resolved against
 * @param controller aborts the request; what is late, or has a bad status, is aborted here
 * @param timeout in milliseconds
 */
export async function findDocument(
  source: DocumentSource,
  base: string,
  controller: AbortController,
  timeout = 30_000,
): Promise<FoundDocument> {
  const { document, src } = source;
  // Frameworks set what is absent to `null`.
  if (document !== undefined && document !== null) return { document, problems: [] };
  if (!src) return { problems: [] };
  const address = addressOf(src, base);
  if (address === undefined) return { problems: [fault('bad-address', { value: src })] };
  const found = await load(address, source, controller, timeout);
  if (found.document === undefined) controller.abort();
  return { address, ...found };
}
