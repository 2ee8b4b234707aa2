import type { Text } from '../engine/index.js';

/** What a reply of the endpoint means (contract section 3); nothing of its body is trusted. */
export type Verdict = Accepted | Returned | Refused | TryLater;

export interface Accepted {
  readonly kind: 'accepted';
  readonly receipt?: string;
  readonly message?: Text;
  /** Absolute http(s) address; a link on the receipt, never followed by itself. */
  readonly redirect?: string;
}
/** Back to the form. */
export type Returned =
  | {
      readonly kind: 'rejected-answers';
      /** May be empty. An id may be unknown, hidden or `''`. */
      readonly errors: readonly { readonly question: string; readonly message: Text }[];
    }
  | { readonly kind: 'rejected-code'; readonly reason: 'invalid' | 'used' };
export type Refused =
  | { readonly kind: 'closed'; readonly status: number }
  | { readonly kind: 'refused'; readonly status: number };
export interface TryLater {
  readonly kind: 'try-later';
  /** Milliseconds from now before which there is to be no other try. */
  readonly retryAfter?: number;
  readonly status?: number;
}

/** A reply with its body already read: an HTTP one, or what a `transport` gave. */
export interface Reply {
  readonly status: number;
  /** Media type without parameters, lower case; `''` when unknown. */
  readonly mediaType: string;
  /** Parsed JSON, or `undefined` for anything else. */
  readonly body: unknown;
  readonly retryAfter?: number;
  /** Address that a relative `redirect` is resolved against. */
  readonly url?: string;
}

const longestReceipt = 200;
const longestMessage = 2000;
const mostErrors = 500;

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};

function readMessage(value: unknown): Text | undefined {
  if (typeof value === 'string') return value.trim().slice(0, longestMessage) || undefined;
  if (typeof value !== 'object' || !value || Array.isArray(value)) return undefined;
  const texts = Object.entries(value)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([language, text]) => [language, text.slice(0, longestMessage)]);
  return texts.length ? (Object.fromEntries(texts) as Text) : undefined;
}

function readReceipt(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).trim().slice(0, longestReceipt) || undefined;
}

function readRedirect(value: unknown, base: string | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function readErrors(value: unknown): Extract<Returned, { kind: 'rejected-answers' }>['errors'] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostErrors).flatMap((item) => {
    const { question, message } = fieldsOf(item);
    const text = readMessage(message);
    return text ? [{ question: typeof question === 'string' ? question : '', message: text }] : [];
  });
}

/** Reads a receipt, whoever gave it: endpoint, `transport` or another tab. */
export function readAccepted(body: unknown, url?: string): Accepted {
  const { receipt, message, redirect } = fieldsOf(body);
  return {
    kind: 'accepted',
    receipt: readReceipt(receipt),
    message: readMessage(message),
    redirect: readRedirect(redirect, url),
  };
}

/** The table of contract section 3. Pure. */
export function verdictOf({ status, mediaType, body, retryAfter, url }: Reply): Verdict {
  const { type, errors } = fieldsOf(body);
  const ends = (suffix: string): boolean => typeof type === 'string' && type.endsWith(suffix);

  if (status === 409) return readAccepted(body, url);
  if (status >= 200 && status < 300)
    return mediaType === 'text/html' ? { kind: 'try-later', status } : readAccepted(body, url);
  if ((status === 400 || status === 422) && mediaType === 'application/problem+json')
    return { kind: 'rejected-answers', errors: readErrors(errors) };
  if (status === 403 && ends('code-invalid')) return { kind: 'rejected-code', reason: 'invalid' };
  if (status === 403 && ends('code-used')) return { kind: 'rejected-code', reason: 'used' };
  if (status === 410 || (status === 403 && ends('survey-closed')))
    return { kind: 'closed', status };
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status))
    return { kind: 'refused', status };
  return { kind: 'try-later', retryAfter, status };
}

/**
 * `Retry-After`: seconds, or a date, which is read against the reply's own `Date` where it has one,
 * because this device's clock may be wrong.
 * @param now milliseconds since 1970
 * @returns milliseconds from now
 */
export function readRetryAfter(
  retryAfter: string | null,
  date: string | null,
  now: number,
): number | undefined {
  if (!retryAfter) return undefined;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const sent = Date.parse(date ?? '');
  const wait = Date.parse(retryAfter) - (Number.isNaN(sent) ? now : sent);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
