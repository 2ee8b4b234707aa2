import { readError, type ErrorOfQuestion, type LocalizedText } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import { httpAddress } from '../device/http-address.js';

/**
 * What a reply of the endpoint means; nothing of its body is trusted. The
 * kinds are named after what becomes of the submission.
 */
export type Verdict = Accepted | Returned | Refused | TryLater;

export interface Accepted {
  readonly kind: 'submitted';
  readonly receipt?: string;
  readonly message?: LocalizedText;
  /** Absolute http(s) address; a link on the receipt, never followed by itself. */
  readonly redirect?: string;
}
/** What the endpoint says of one answer: an error that is ours to say, its own words, or both. */
export interface EndpointWords {
  readonly error?: ErrorOfQuestion;
  readonly message?: LocalizedText;
}
/** Back to the form. */
export interface Returned {
  readonly kind: 'returned';
  /** May be empty. An id may be unknown, hidden or `''`. */
  readonly errors: readonly (EndpointWords & { readonly question: string })[];
  /** What is wrong with the invitation code, if it is the code. */
  readonly code?: 'invalid' | 'used';
}
export interface Refused {
  readonly kind: 'refused';
  readonly reason: 'closed' | 'other';
  /** Missing when there was no verdict for 7 days. */
  readonly status?: number;
}
export interface TryLater {
  readonly kind: 'queued';
  /** Milliseconds from now before which there is to be no other try. */
  readonly retryAfter: number;
}

const longestReceipt = 200;

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> => (isRecord(body) ? body : {});

function readMessage(value: unknown): LocalizedText | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  const texts = Object.entries(fieldsOf(value)).filter(([, text]) => typeof text === 'string');
  return texts.length ? (Object.fromEntries(texts) as LocalizedText) : undefined;
}

function readErrors(value: unknown): Returned['errors'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const fields = fieldsOf(item);
    const question = typeof fields['question'] === 'string' ? fields['question'] : '';
    const message = readMessage(fields['message']);
    const error = readError(fields);
    if (!message && !error) return [];
    return [{ question, ...(message && { message }), ...(error && { error }) }];
  });
}

/** Reads a receipt, whoever gave it: endpoint, `transport` or another tab. */
export function readAccepted(body?: unknown, url?: string): Accepted {
  const { receipt, message, redirect } = fieldsOf(body);
  const text = typeof receipt === 'number' ? `${receipt}` : receipt;
  return {
    kind: 'submitted',
    receipt: (typeof text === 'string' && text.trim().slice(0, longestReceipt)) || undefined,
    message: readMessage(message),
    redirect: typeof redirect === 'string' ? httpAddress(redirect, url) : undefined,
  };
}

/**
 * Reads status and body of a reply: who may answer what stands in the README, "The endpoint".
 * @param body its JSON value; `undefined` for anything else
 */
export function verdictOf(
  { status, headers, url }: Pick<Response, 'status' | 'headers'> & { readonly url?: string },
  body?: unknown,
): Verdict {
  const contentType = headers.get('Content-Type') ?? '';
  const { type, errors } = fieldsOf(body);
  const [known, code] =
    (status === 403 && /(?:code-(invalid|used)|survey-closed)$/.exec(`${type}`)) || [];

  if (status === 409 || (status >= 200 && status < 300 && !/^text\/html/i.test(contentType)))
    return readAccepted(body, url);
  if (
    code ||
    ((status === 400 || status === 422) && /^application\/problem\+json/i.test(contentType))
  )
    return { kind: 'returned', errors: readErrors(errors), code: code as Returned['code'] };
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status))
    return { kind: 'refused', reason: known || status === 410 ? 'closed' : 'other', status };
  const retryAfter = readRetryAfter(headers.get('Retry-After'), headers.get('Date'), Date.now());
  return { kind: 'queued', retryAfter };
}

/**
 * `Retry-After`: seconds, or a date, which is read against the reply's own `Date` where it has one,
 * because this device's clock may be wrong.
 * @param now milliseconds since 1970
 * @returns milliseconds from now; 0 when it says nothing
 */
export const readRetryAfter = (
  retryAfter: string | null,
  date: string | null,
  now: number,
): number =>
  /^\d+$/.test(retryAfter ?? '')
    ? Number(retryAfter) * 1000
    : Math.max(0, Date.parse(retryAfter ?? '') - (Date.parse(date ?? '') || now)) || 0;
