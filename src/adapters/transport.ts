import type { Submission } from '../engine/index.js';
import { readAccepted, readRetryAfter, verdictOf, type Verdict } from './reply.js';

/** The receipt that a site's own `transport` may give; checked like an endpoint's. */
export interface Receipt {
  readonly receipt?: string;
  readonly message?: unknown;
  readonly redirect?: string;
}
/** Replaces the POST. A rejection with a numeric `status` counts as a reply with that status. */
export type Transport = (
  submission: Submission,
  options: { readonly signal: AbortSignal },
) => Promise<Receipt | void>;

type HeaderFields = Readonly<Record<string, string>>;
/** Further headers, or a function that gives them anew for each try. */
export type HeadersSource = HeaderFields | (() => HeaderFields | Promise<HeaderFields>);

export interface PostOptions {
  /** Wins over the endpoint. */
  readonly transport?: Transport;
  readonly endpoint?: string;
  readonly headers?: HeadersSource;
  readonly credentials?: RequestCredentials;
  /** Milliseconds for the whole try, headers and reply included. */
  readonly timeout?: number;
  /** Milliseconds since 1970; read for a `Retry-After` that is a date. */
  readonly now?: () => number;
}

/** Browsers refuse more than 64 KiB in flight with `keepalive`. */
const keepaliveLimit = 60_000;
/** A reply longer than this many bytes is not read: it holds no receipt and no list of errors. */
const replyLimit = 65_536;

/** Tries once to send a submission. Never throws: what fails is a verdict, too. */
export async function post(submission: Submission, options: PostOptions): Promise<Verdict> {
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), options.timeout ?? 30_000);
  // Headers, transports and bodies may hang without listening to the signal.
  const gaveUp = new Promise<never>((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });
  gaveUp.catch(() => undefined);
  try {
    const send = options.transport ? sendByTransport : sendByFetch;
    return await send(submission, options, request.signal, gaveUp);
  } catch {
    return { kind: 'try-later' };
  } finally {
    clearTimeout(timer);
  }
}

type Send = (
  submission: Submission,
  options: PostOptions,
  signal: AbortSignal,
  gaveUp: Promise<never>,
) => Promise<Verdict>;

const sendByTransport: Send = async (submission, { transport }, signal, gaveUp) => {
  try {
    return readAccepted(await Promise.race([transport?.(submission, { signal }), gaveUp]));
  } catch (error) {
    const body = (error ?? {}) as { readonly status?: unknown };
    if (typeof body.status !== 'number') throw error;
    return verdictOf({ status: body.status, mediaType: 'application/problem+json', body });
  }
};

const sendByFetch: Send = async (submission, options, signal, gaveUp) => {
  const { endpoint = '', headers: source, credentials = 'same-origin', now = Date.now } = options;
  const given = typeof source === 'function' ? await Promise.race([source(), gaveUp]) : source;
  signal.throwIfAborted();
  const headers = new Headers(given);
  headers.set('Content-Type', 'application/json');
  headers.set('Idempotency-Key', submission.submissionId);
  const body = new TextEncoder().encode(JSON.stringify(submission));
  const response = await fetch(endpoint, {
    method: 'POST',
    body,
    headers,
    credentials,
    redirect: 'error',
    // The try outlives the page.
    keepalive: body.length <= keepaliveLimit,
    signal,
  });
  const header = (name: string): string | null => response.headers.get(name);
  return verdictOf({
    status: response.status,
    mediaType: (header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase(),
    body: await Promise.race([readBody(response), gaveUp]).catch(() => undefined),
    retryAfter: readRetryAfter(header('Retry-After'), header('Date'), now()),
    url: response.url,
  });
};

/**
 * The JSON value of a reply; `undefined` for anything else. A status has arrived, and with it the
 * verdict: a body that breaks off, never ends or is too long costs its contents only.
 */
async function readBody(response: Response): Promise<unknown> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    bytes += chunk.value.length;
    if (bytes > replyLimit) {
      void reader?.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
