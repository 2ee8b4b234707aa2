import { inTime } from '../device/in-time.js';

/**
 * Loads a document as an untrusted JSON value. Rejects when it cannot be loaded within the
 * time-out (milliseconds) or is not JSON; an HTTP error has its `status`.
 */
export const loadDocument = (
  url: string,
  options: Pick<RequestInit, 'signal' | 'credentials'>,
  timeout = 30_000,
): Promise<unknown> =>
  inTime(
    fetch(url, options).then((response) => {
      const { ok, status } = response;
      if (!ok) throw Object.assign(new Error(`HTTP ${status}`), { status });
      return response.json();
    }),
    timeout,
  );

/** The text of an inline document: the host's child `<script type="application/json">`. */
export const readInlineDocument = (host: Element): string | undefined =>
  host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
