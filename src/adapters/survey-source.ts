export type SourceFailure = 'network' | 'timeout' | 'status' | 'not-json';

/** Why a survey document could not be loaded; `message` is for the console. */
export class SourceError extends Error {
  declare readonly reason: SourceFailure;
  /** HTTP status, with the reason `status`. */
  declare readonly status?: number;
  constructor(reason: SourceFailure, message: string, status?: number) {
    super(message);
    this.reason = reason;
    this.status = status;
  }
}

export interface LoadOptions {
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly credentials?: RequestCredentials;
  /** Milliseconds until the document counts as not loadable. */
  readonly timeout?: number;
}

/**
 * Loads a survey document as an untrusted JSON value.
 * @throws {SourceError} when it cannot be loaded or is not JSON
 */
export async function loadSurvey(
  url: URL | string,
  { signal, credentials = 'same-origin', timeout = 30_000 }: LoadOptions = {},
): Promise<unknown> {
  signal?.throwIfAborted();
  const request = new AbortController();
  const abort = (): void => request.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeout);
  signal?.addEventListener('abort', abort);
  let text: string;
  try {
    const response = await fetch(url, { credentials, signal: request.signal });
    if (!response.ok) throw new SourceError('status', `HTTP ${response.status}`, response.status);
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SourceError) throw error;
    throw new SourceError(late ? 'timeout' : 'network', String(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    // A reply with a bad status is not read to its end.
    abort();
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SourceError('not-json', (error as Error).message);
  }
}

/** The text of an inline document: the host's child `<script type="application/json">`. */
export function readInlineDocument(host: Element): string | undefined {
  return host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
}
