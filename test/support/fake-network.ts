import type { Submission } from '../../src/engine/index.js';

/** A POST as the endpoint got it. */
export interface Posted {
  readonly url: string;
  readonly headers: Headers;
  readonly init: RequestInit;
  readonly submission: Submission;
}
type Reply = (posted: Posted, tries: number) => Response | Promise<Response>;

/** Addresses under this path are answered here, all others by the test server. */
export const FAKE = '/fake/';
export const ENDPOINT = `${FAKE}responses`;

/** A reply with a JSON body. */
export const json = (
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
/** RFC 9457. */
export const problem = (status: number, body: object): Response =>
  json(status, body, { 'Content-Type': 'application/problem+json' });

/** Stands in for `fetch`: survey documents by address, and one endpoint. */
export class FakeNetwork {
  /** By path: an object, a text, a status, a reply, a promise of one, or a function that gives it. */
  readonly documents = new Map<string, unknown>();
  readonly loads: { readonly url: string; readonly init: RequestInit }[] = [];
  readonly posts: Posted[] = [];
  reply: Reply = () => json(201, { receipt: 'A1B2' });
  readonly #original = globalThis.fetch;

  install(): void {
    globalThis.fetch = (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
      if (!url.pathname.startsWith(FAKE)) return this.#original(input, init);
      return this.#abortable(this.#answer(url, init), init.signal);
    };
  }

  uninstall(): void {
    globalThis.fetch = this.#original;
  }

  /** The submissions that arrived. */
  get submissions(): readonly Submission[] {
    return this.posts.map(({ submission }) => submission);
  }

  async #answer(url: URL, init: RequestInit): Promise<Response> {
    if (init.method === 'POST') {
      const posted = {
        url: url.href,
        init,
        headers: new Headers(init.headers),
        submission: JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as Submission,
      };
      this.posts.push(posted);
      const reply = await this.reply(posted, this.posts.length);
      return Object.defineProperty(reply, 'url', { value: url.href });
    }
    this.loads.push({ url: url.href, init });
    const stored = this.documents.get(url.pathname);
    const found: unknown = await (typeof stored === 'function' ? stored() : stored);
    if (found === undefined) return json(404);
    if (typeof found === 'number') return json(found);
    if (found instanceof Response) return found.clone();
    return typeof found === 'string' ? new Response(found) : json(200, found);
  }

  #abortable(reply: Promise<Response>, signal: AbortSignal | null | undefined) {
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      reply.then(resolve, reject);
    });
  }
}
