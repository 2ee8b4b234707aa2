/** A reply, as far as it counts. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}
/** No reply: the connection failed, or it took longer than the element waits. */
export interface NoReply {
  readonly status?: undefined;
  readonly cause: string;
}
export type Outcome = Reply | NoReply;

/** One request and what came of it. */
export interface Tried {
  /** In words: "an empty body". */
  readonly what: string;
  readonly key?: string;
  readonly outcome: Outcome;
}

/** Where it is posted, and what is sent along each time. */
export interface Target {
  readonly address: string;
  /** Such as `Authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Site whose page posts. */
  readonly origin?: string;
  /** Every request so far; each one is added. */
  readonly tried: Tried[];
}

/** Milliseconds that the element waits. */
const PATIENCE = 30_000;

/** Tries once. Never throws; no redirect is followed. */
export async function request(target: Target, what: string, init: RequestInit): Promise<Tried> {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(target.headers)) headers.set(name, value);
  if (target.origin !== undefined) headers.set('Origin', target.origin);
  const tried = { what, key: headers.get('Idempotency-Key') ?? undefined };
  let outcome: Outcome;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(target.address, { ...init, headers, signal, redirect: 'manual' });
    outcome = { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    const { name, message, cause } = error as Error & { readonly cause?: NodeJS.ErrnoException };
    const why = cause?.code ?? cause?.message ?? message;
    outcome = { cause: `no reply (${name === 'TimeoutError' ? 'within 30 s' : why})` };
  }
  target.tried.push({ ...tried, outcome });
  return { ...tried, outcome };
}

interface Body {
  readonly body: string;
  /** The Idempotency-Key; a new one by itself. */
  readonly key?: string;
  readonly contentType?: string;
}

/** Posts any body. */
export const postBody = (
  target: Target,
  what: string,
  { body, key = crypto.randomUUID(), contentType = 'application/json' }: Body,
): Promise<Tried> =>
  request(target, what, {
    method: 'POST',
    body,
    headers: { 'Content-Type': contentType, 'Idempotency-Key': key },
  });

/** Posts a submission as the element does. */
export const postSubmission = (
  target: Target,
  what: string,
  submission: { readonly submissionId: string },
): Promise<Tried> =>
  postBody(target, what, { body: JSON.stringify(submission), key: submission.submissionId });
