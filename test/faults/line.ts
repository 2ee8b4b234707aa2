import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What the line does to one POST. `before`: the collector never gets it. `after`: it stores it,
 * and the sender never hears. `half`: its reply breaks off in the middle. Numbers are replies of
 * something on the way.
 */
export type Fault =
  | 'none'
  | 'slow'
  | 'before'
  | 'after'
  | 'half'
  | 'silent'
  | 'silent-after'
  | 'never'
  | 'login-page'
  | 'huge'
  | 'redirect'
  | '503'
  | '503-after'
  | '429'
  | 'hostile'
  | '413'
  | '422'
  | '410'
  | '404';

/** The way from one page to the collector. */
export interface Line {
  /** Asked for each POST. */
  fault: (submissionId: string) => Fault;
  /** Every POST so far, by submission id. */
  readonly tries: string[];
}

export interface FaultySite {
  readonly origin: string;
  /** The line of the page `/run/<name>`; made when it is first asked for. */
  line(name: string): Line;
  close(): Promise<void>;
}

export interface FaultySiteOptions {
  /** The collector, `http://…` without a slash at the end. */
  readonly collector: string;
  readonly survey: { readonly id: string };
  /** Pages of their own: path → HTML. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Milliseconds. */
const SLOW = 150;
/** A line that never answers lets go in the end, so that keep-alive tries do not pile up. */
const SILENCE = 4000;
/** Longer than the element waits (30 s). */
const LONG_SILENCE = 40_000;

const PROBE = path.join(import.meta.dirname, 'probe.js');
/** Folder with the built script; another one for trying out a build. */
const SCRIPT_FOLDER = process.env['FAULTS_DIST'] ?? 'dist';

/**
 * A site with the built script, the survey and a page for each run, whose POSTs go over a faulty
 * line to a real collector. The attribute `unit` marks the run's responses there.
 */
export async function openFaultySite(options: FaultySiteOptions): Promise<FaultySite> {
  const { collector, survey, pages = {} } = options;
  const lines = new Map<string, Line>();
  /** Ids that the collector acknowledged: what is stored cannot be refused any more. */
  const stored = new Set<string>();
  const line = (name: string): Line => {
    const known = lines.get(name) ?? { fault: () => 'none', tries: [] };
    lines.set(name, known);
    return known;
  };

  const server = createServer((incoming, outgoing) => {
    outgoing.on('error', () => undefined);
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('clientError', (_error, socket) => socket.destroy());

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const address = incoming.url!.split(/[?#]/)[0]!;
    const [, kind, name = ''] = address.split('/');
    const send = (type: string, body: string | Uint8Array): void => {
      outgoing
        .writeHead(200, {
          'Content-Type': type,
          'Cache-Control': 'no-store',
          // A sandboxed frame is a stranger to its own site.
          'Access-Control-Allow-Origin': '*',
        })
        .end(body);
    };
    if (incoming.method === 'POST') return transmit(incoming, outgoing, line(name));
    if (Object.hasOwn(pages, address)) return send('text/html; charset=utf-8', pages[address]!);
    if (kind === 'run') return send('text/html; charset=utf-8', surveyPage(name));
    if (kind === 'survey.json') return send('application/json', JSON.stringify(survey));
    if (kind === 'plain') return send('text/html', '<!doctype html><title>Elsewhere</title>');
    if (kind === 'probe.js') return send('text/javascript', await readFile(PROBE));
    const script = /^\/user-survey[.\w]*\.js$/.test(address);
    if (script) return send('text/javascript', await readFile(path.join(SCRIPT_FOLDER, address)));
    outgoing.writeHead(404).end();
  }

  async function transmit(incoming: IncomingMessage, outgoing: ServerResponse, over: Line) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks);
    const submissionId = String(incoming.headers['idempotency-key']);
    over.tries.push(submissionId);
    const wanted = over.fault(submissionId);
    // A collector gives the receipt of what it has; a refusal would be a lie.
    const fault =
      stored.has(submissionId) && ['422', '410', '404'].includes(wanted) ? 'none' : wanted;

    if (fault === 'before') return void incoming.socket.destroy();
    if (fault === 'silent') return void setTimeout(() => incoming.socket.destroy(), SILENCE);
    if (fault === 'never') return void setTimeout(() => incoming.socket.destroy(), LONG_SILENCE);
    if (Object.hasOwn(REPLIES, fault)) {
      const { status, headers, text } = REPLIES[fault]!;
      return void outgoing.writeHead(status, headers).end(text);
    }
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
    const reply = await pass(`${collector}/surveys/${survey.id}/responses`, incoming, body);
    if (reply.status < 300) stored.add(submissionId);
    if (fault === 'after') return void incoming.socket.destroy();
    if (fault === 'silent-after') return void setTimeout(() => incoming.socket.destroy(), SILENCE);
    if (fault === '503-after') return void outgoing.writeHead(503).end();
    if (fault === 'hostile')
      return void outgoing
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(HOSTILE));
    outgoing.writeHead(reply.status, {
      'Content-Type': reply.type,
      ...(fault === 'half' && { 'Content-Length': reply.text.length + 10 }),
    });
    if (fault !== 'half') return void outgoing.end(reply.text);
    outgoing.write(reply.text.slice(0, 4));
    setTimeout(() => incoming.socket.destroy(), 20);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    line,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const surveyPage = (name: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<script type="module" src="/user-survey.js"></script><script type="module" src="/probe.js"></script>
<user-survey src="/survey.json" endpoint="/line/${name}" unit="${name}"></user-survey></html>`;

/** A receipt that would run something, were it read as anything but text. */
const HOSTILE = {
  receipt: '<img src=x onerror="window.harmed=1">',
  message: { en: '<script>window.harmed=1</script>', __proto__: 'x' },
  redirect: 'javascript:window.harmed=1',
};
const PROBLEM = { 'Content-Type': 'application/problem+json' };
const REPLIES: Readonly<
  Record<string, { status: number; headers?: Record<string, string>; text?: string }>
> = {
  'login-page': {
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    text: '<p>Please log in to the library’s network</p>',
  },
  huge: { status: 502, headers: { 'Content-Type': 'application/json' }, text: '['.repeat(300_000) },
  redirect: { status: 302, headers: { Location: '/plain' } },
  '503': { status: 503 },
  '429': { status: 429, headers: { 'Retry-After': '1' } },
  '422': {
    status: 422,
    headers: PROBLEM,
    text: JSON.stringify({ errors: [{ question: 'name', message: 'Write it otherwise.' }] }),
  },
  '413': { status: 413, headers: PROBLEM, text: '{}' },
  '410': { status: 410, headers: PROBLEM, text: '{}' },
  '404': { status: 404 },
};

/** Hands a body on as it is. */
function pass(
  address: string,
  { headers }: IncomingMessage,
  body: Uint8Array,
): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const names = ['content-type', 'idempotency-key'];
    const kept = names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []));
    const outgoing = request(address, { method: 'POST', headers: Object.fromEntries(kept) });
    outgoing.on('error', reject);
    outgoing.on('response', (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      reply.on('error', reject).on('end', () => {
        resolve({ status: reply.statusCode ?? 0, type: reply.headers['content-type'] ?? '', text });
      });
    });
    outgoing.end(body);
  });
}
