import type { Submission } from '../engine/index.js';
import { inTime } from '../device/in-time.js';
import { readAccepted, verdictOf, type Verdict } from './reply.js';
import { later } from './states.js';

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
  /** As in `fetch`. */
  readonly credentials?: RequestCredentials;
}

/** Browsers refuse more than 64 KiB in flight with `keepalive`. */
const keepaliveLimit = 60_000;
/** No more of a reply is read: a longer one holds no receipt and no list of errors. */
const replyLimit = 65_536;
/** What no endpoint answers, whatever it is said to be. */
const PROGRAM_OR_PAGE = /^\s*<(?:\?php|!doctype html|html)/i;

/**
 * Tries once to send a submission. Never throws: what fails is a verdict, too.
 * @param timeout milliseconds for the whole try, headers and reply included
 */
export async function post(
  submission: Submission,
  options: PostOptions,
  timeout = 30_000,
): Promise<Verdict> {
  const { transport, endpoint, headers: source, credentials } = options;
  const signal = AbortSignal.timeout(timeout);
  let verdict: Verdict = later;

  const send = async (): Promise<void> => {
    if (transport) {
      verdict = await askTransport(transport, submission, signal);
      return;
    }
    const headers = new Headers(typeof source === 'function' ? await source() : source);
    headers.set('Content-Type', 'application/json');
    headers.set('Idempotency-Key', submission.submissionId);
    const body = new TextEncoder().encode(JSON.stringify(submission));
    const response = await fetch(endpoint!, {
      method: 'POST',
      body,
      headers,
      credentials,
      redirect: 'error',
      // The try outlives the page.
      keepalive: body.length <= keepaliveLimit,
      signal,
    });
    // The status is the verdict: a body that breaks off, never ends or is too long costs its
    // contents only.
    verdict = verdictOf(response);
    const text = await readText(response);
    // A server without PHP hands out the endpoint's own file, and has stored nothing.
    if (response.ok && PROGRAM_OR_PAGE.test(text)) verdict = later;
    else verdict = verdictOf(response, JSON.parse(text));
  };
  // Headers, transports and bodies may hang without listening to the signal.
  await inTime(send(), timeout).catch(() => undefined);
  return verdict;
}

async function askTransport(
  transport: Transport,
  submission: Submission,
  signal: AbortSignal,
): Promise<Verdict> {
  try {
    return readAccepted(await transport(submission, { signal }));
  } catch (error) {
    const { status } = error as { readonly status?: unknown };
    if (typeof status !== 'number') return later;
    const headers = new Headers({ 'Content-Type': 'application/problem+json' });
    return verdictOf({ status, headers }, error);
  }
}

/** The text of a reply, as far as it is read. */
async function readText({ body }: Response): Promise<string> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < replyLimit) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  return text;
}
