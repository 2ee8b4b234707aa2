import { createServer } from 'node:http';
import type { Server } from 'node:http';
import path from 'node:path';
import { createServer as createViteServer } from 'vite';
import { openCollector } from './collector/collector.js';
import { runUntilStopped } from './collector/run-until-stopped.js';
import { readSettings } from './collector/settings.js';

const DEFAULT_PORT = 5173;
const PORTS_TRIED = 20;
/** Only this machine: the pages are for whoever works on them. */
const HOST = '127.0.0.1';
/** The collector's paths (contract section 6); everything else is Vite's. */
const COLLECTOR_PATH = /^\/(?:surveys\/|s\/|healthz(?:$|\?))/;

await runUntilStopped(async () => {
  const settings = readSettings(process.env);
  const collector = await openCollector(settings);
  const server = createServer();
  const vite = await createViteServer({
    root: path.resolve(import.meta.dirname, '..'),
    appType: 'mpa',
    server: {
      middlewareMode: { server },
      ws: { server },
      watch: { ignored: ['**/.data/**', '**/.cache/**', '**/dist/**'] },
    },
  });
  server.on('request', (request, response) => {
    const address = request.url ?? '/';
    if (COLLECTOR_PATH.test(address)) collector.app.routing(request, response);
    else vite.middlewares(request, response);
  });
  const stop = async (): Promise<void> => {
    await vite.close();
    await collector.close(server);
  };
  try {
    const port = await listen(server, settings.port);
    console.log(
      `Open http://localhost:${port}/ for the demo pages. The collector answers there too,`,
    );
    console.log('under /surveys/ (ready: /healthz). Ctrl+C stops both.');
  } catch (reason) {
    await stop();
    throw reason;
  }
  return stop;
});

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
