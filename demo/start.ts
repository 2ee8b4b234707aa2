import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { constants, createBrotliCompress } from 'node:zlib';
import { createServer as createViteServer } from 'vite';
import { openCollector } from './collector/collector.js';
import { refuseConnection } from './collector/replies/malformed.js';
import { runUntilStopped } from './collector/run-until-stopped.js';
import { readSettings } from './collector/settings.js';
import type { Settings } from './collector/settings.js';
import { seedDemo } from './seed/seed-demo.js';
import type { SeedOutcome } from './seed/seed-round.js';
import { isServed } from './served-paths.js';

const DEFAULT_PORT = 5173;
const PORTS_TRIED = 20;
const ROOT = path.resolve(import.meta.dirname, '..');
/** Only this machine: the pages are for whoever works on them. */
const HOST = '127.0.0.1';
/** The collector's paths; everything else is Vite's. */
const COLLECTOR_PATH = /^\/(?:surveys\/|s\/|r\/|assets\/|(?:admin|healthz|metrics)(?:\/|$|\?))/;

/** Built files as a web server has them; Vite would take their imports for modules of the project. */
const BUILT_FILE =
  /^\/dist\/(?:[\w.-]+\.js|playground\/(?:[\w-]+\/)?[\w.-]+\.(?:html|css|js|json|svg))$/;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

await runUntilStopped(async () => {
  const settings = readSettings(process.env);
  const collector = await openCollector(settings);
  const server = createServer();
  const vite = await createViteServer({
    root: ROOT,
    appType: 'mpa',
    server: {
      middlewareMode: { server },
      ws: { server },
      // Besides `isServed`: should Vite find another way to a file, these are all that it may read.
      fs: { strict: true, allow: ['index.html', 'demo', 'node_modules/vite/dist/client'] },
      watch: { ignored: ['**/.data/**', '**/.cache/**', '**/dist/**'] },
    },
  });
  server.on('request', (request, response) => {
    const address = request.url ?? '/';
    if (COLLECTOR_PATH.test(address)) collector.app.routing(request, response);
    else if (BUILT_FILE.test(address)) sendBuiltFile(request, response);
    else if (isServed(address)) vite.middlewares(request, response);
    else sendNotFound(response, 'There is nothing here.');
  });
  server.on('clientError', refuseConnection);
  const stopped = new AbortController();
  let seeding: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopped.abort();
    await seeding;
    await vite.close();
    await collector.close(server);
  };
  try {
    const port = await listen(server, settings.port);
    console.log(
      `Open http://localhost:${port}/ for the demo pages. The collector answers there too,`,
    );
    console.log('under /surveys/, /s/ and /r/ (ready: /healthz). Ctrl+C stops both.');
    if (settings.port === undefined) console.log('Another port: PORT=8080 npm start');
    seeding = seed(settings, stopped.signal);
  } catch (reason) {
    await stop();
    throw reason;
  }
  return stop;
});

/** Has results to look at, made while the pages are served already. */
async function seed(settings: Settings, signal: AbortSignal): Promise<void> {
  try {
    const report = (line: string, outcome: SeedOutcome): void => {
      if (outcome !== 'published-before') console.log(line);
    };
    await seedDemo(settings, { report, signal });
  } catch (reason) {
    if (!signal.aborted) console.error('Not all results are there to look at:', reason);
  }
}

/** Compressed, as a web server of a municipality would: a slow line shows what a citizen waits for. */
function sendBuiltFile({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const isCompressed = String(headers['accept-encoding']).includes('br');
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  createReadStream(path.join(ROOT, url))
    .once('open', () => {
      response.setHeader('Content-Type', TYPES[path.extname(url)]!);
      response.setHeader('Vary', 'Accept-Encoding');
      if (isCompressed) response.setHeader('Content-Encoding', 'br');
    })
    .once('error', () => sendNotFound(response, 'Not built: npm run build'))
    .pipe(isCompressed ? createBrotliCompress({ params: quality }) : new PassThrough())
    .pipe(response);
}

function sendNotFound(response: ServerResponse, words: string): void {
  response.statusCode = 404;
  response.end(words);
}

/** Listens on the wanted port, or on the first free one from the default. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? PORTS_TRIED : 1;
  for (let port = wanted ?? DEFAULT_PORT, left = ports; ; port += 1, left -= 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (reason) {
      if (left <= 1 || (reason as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw reason;
    }
  }
}
