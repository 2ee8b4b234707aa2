import { openCollector } from './collector.js';
import { runUntilStopped } from './run-until-stopped.js';
import { readSettings } from './settings.js';

const DEFAULT_PORT = 8080;

await runUntilStopped(async () => {
  const settings = readSettings(process.env);
  const collector = await openCollector(settings);
  try {
    await collector.app.listen({ port: settings.port ?? DEFAULT_PORT, host: settings.host });
  } catch (reason) {
    await collector.close();
    throw reason;
  }
  const address = collector.app.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(`The collector listens on http://localhost:${port}/ (ready: /healthz).`);
  return () => collector.close();
});
