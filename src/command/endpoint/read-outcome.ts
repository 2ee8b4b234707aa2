import type { Outcome, Reply } from './post.js';

const typeOf = ({ headers }: Reply): string => headers.get('Content-Type') ?? '';

const isHtml = (reply: Reply): boolean => /^text\/html/i.test(typeOf(reply));

/** Does the element say thanks, and forget the answers? */
export const isThanks = (outcome: Outcome): outcome is Reply =>
  outcome.status !== undefined &&
  (outcome.status === 409 || (outcome.status >= 200 && outcome.status < 300 && !isHtml(outcome)));

/** Does the element try again later by itself? */
export const isForLater = (outcome: Outcome): boolean =>
  outcome.status === undefined ||
  [408, 425, 429].includes(outcome.status) ||
  outcome.status >= 500 ||
  (outcome.status >= 300 && outcome.status < 400) ||
  (outcome.status < 300 && isHtml(outcome));

/** Is it the endpoint's own failure? A 503 that names when to come again is an answer. */
export const isFailure = (outcome: Outcome): boolean =>
  outcome.status === undefined ||
  (outcome.status >= 500 && !(outcome.status === 503 && outcome.headers.has('Retry-After')));

export const isRefusal = (outcome: Outcome): outcome is Reply =>
  outcome.status !== undefined && outcome.status >= 400 && outcome.status < 500;

/** Does the element give the form back? */
export const isProblem = (reply: Reply): boolean =>
  /^application\/problem\+json/i.test(typeOf(reply)) && [400, 422].includes(reply.status);

/** The JSON object of a reply; an empty one for anything else. */
export function fieldsOf({ body }: Reply): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The receipt in a thanks, as the element reads it. */
export function receiptOf(reply: Reply): string | undefined {
  const { receipt } = fieldsOf(reply);
  return typeof receipt === 'string' || typeof receipt === 'number'
    ? `${receipt}`.trim() || undefined
    : undefined;
}

/** An outcome in a few words. Of the body, which is a stranger's, only what a line has room for. */
export function inWords(outcome: Outcome): string {
  if (outcome.status === undefined) return outcome.cause;
  const { status, headers } = outcome;
  if (status >= 300 && status < 400)
    return `${status} to ${quoted(headers.get('Location') ?? '')}: the element follows no redirect`;
  if (status < 300 && isHtml(outcome))
    return `${status} with text/html, which the element takes for a login page`;
  const { title, detail } = fieldsOf(outcome);
  const words = [title, detail].filter((part) => typeof part === 'string').join(' ');
  return words && status >= 400 ? `${status} ${quoted(words)}` : `${status}`;
}

/** On one line, without signs that move a terminal's cursor. */
export const quoted = (text: string): string => {
  const shown = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return `“${shown.length > 160 ? `${shown.slice(0, 160)}…` : shown}”`;
};
