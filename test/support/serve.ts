import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A request as it came in; `path` has no query. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Reply {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface SiteOptions {
  /** Generated pages: path → HTML (for `*.json` and the like: text), or what answers the request. */
  readonly pages?: Readonly<
    Record<string, string | ((request: Received) => Reply | Promise<Reply>)>
  >;
  /** Folders on disk: path prefix, such as `/media/`, → folder. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Headers of every reply. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Compress what the browser takes compressed. */
  readonly brotli?: boolean;
}

/** A running site. */
export interface Site {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Every request so far, oldest first. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

const typeOf = (name: string) => TYPES[path.extname(name)] ?? TYPES['.html']!;

/** Serves pages and folders on a free port of the loopback address; nothing is cached. */
export async function serve(options: SiteOptions): Promise<Site> {
  const { pages = {}, folders = {}, headers = {}, brotli = false } = options;
  const received: Received[] = [];
  const compressed = new Map<string, Uint8Array>();

  const find = async (request: Received): Promise<Reply> => {
    const type = { 'Content-Type': typeOf(request.path) };
    const page = Object.hasOwn(pages, request.path) ? pages[request.path] : undefined;
    if (typeof page === 'function') return page(request);
    if (page !== undefined) return { headers: type, body: page };
    const prefix = Object.keys(folders).find((start) => request.path.startsWith(start));
    if (prefix === undefined) return { status: 404 };
    try {
      const file = path.join(folders[prefix]!, request.path.slice(prefix.length));
      return { headers: type, body: await readFile(file) };
    } catch {
      return { status: 404 };
    }
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = await receive(incoming);
    received.push(request);
    const { status = 200, headers: own = {}, body = '' } = await find(request);
    const squeeze = brotli && String(request.headers['accept-encoding']).includes('br') && body;
    if (squeeze && !compressed.has(request.path)) {
      compressed.set(request.path, brotliCompressSync(body));
    }
    outgoing.writeHead(status, {
      'Cache-Control': 'no-store',
      ...headers,
      ...own,
      ...(squeeze && { 'Content-Encoding': 'br' }),
    });
    outgoing.end(squeeze ? compressed.get(request.path) : body);
  };

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return {
    method: incoming.method ?? 'GET',
    path: new URL(incoming.url ?? '/', 'http://localhost').pathname,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
