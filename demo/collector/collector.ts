import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import path from 'node:path';
import { recentReports } from './administration/reading/recent-reports.js';
import { invitationCodes } from './codes/invitation-codes.js';
import { createApp } from './app.js';
import { openEmbeddedDatabase } from './storage/embedded/embedded-database.js';
import { isRoot, sharedFolder } from './storage/embedded/embedded-folders.js';
import { openPublishing } from './publication/publishing.js';
import type { Settings } from './settings.js';
import { openIntake } from './intake/intake.js';
import { openUpkeep } from './intake/upkeep.js';
import type { ExportPatience } from './routes/export.js';
import { openResponseReader } from './storage/responses/response-reader.js';
import { openStore } from './storage/store.js';
import { openSurveys } from './surveys/surveys.js';
import { openVersions } from './surveys/versions.js';

export interface Collector {
  readonly app: FastifyInstance;
  /**
   * Answers open requests, then lets go of the database.
   * @param server the one that listens, when it is not the application's own
   */
  close(server?: Server): Promise<void>;
}

interface CollectorOptions {
  /** Takes one line for the operator; it never holds an answer or an address. */
  readonly report?: (line: string) => void;
  readonly clock?: () => Date;
  /** Submissions that are taken in at the same time. */
  readonly maxOpen?: number;
  /** Milliseconds that the body of a submission may take. */
  readonly bodyPatience?: number;
  /** How long exports wait, for each other and for their readers. */
  readonly exportPatience?: ExportPatience;
  /** Folder of the embedded PostgreSQL; one for each collector that must not share. */
  readonly dataFolder?: string;
  /** Where the built scripts of the pages lie. */
  readonly builtFolder?: string;
}

/** PostgreSQL writes some thousand a second. Four times as many may be on their way: 256 MiB at most. */
const MAX_OPEN = 256;
/** Milliseconds: the largest body over the slowest mobile network. */
const BODY_PATIENCE = 15_000;
/**
 * An administrator who asks for two files gets both, when they are small; whoever has stopped reading
 * must not keep the others out.
 */
const EXPORT_PATIENCE: ExportPatience = { turn: 10_000, reader: 60_000 };
/** Milliseconds that open requests get when the collector stops. */
const CLOSE_LIMIT = 5000;
const BUILT_FOLDER = path.resolve(import.meta.dirname, '../../dist');

/**
 * Opens everything a collector needs and joins it.
 * @throws Error when the surveys cannot be read, or the database does not run.
 */
export async function openCollector(
  settings: Settings,
  options: CollectorOptions = {},
): Promise<Collector> {
  const { clock = () => new Date() } = options;
  const reports = recentReports(options.report ?? console.error, clock);
  const { report } = reports;
  const { maxOpen = MAX_OPEN, bodyPatience = BODY_PATIENCE } = options;
  const { exportPatience = EXPORT_PATIENCE } = options;
  const { builtFolder = BUILT_FOLDER } = options;
  const surveys = await openSurveys(settings.surveysFolder, report);
  const embedded = settings.databaseUrl
    ? undefined
    : await openEmbeddedDatabase(options.dataFolder ?? (await defaultDataFolder(report)));
  try {
    const databaseUrl = settings.databaseUrl ?? embedded?.url ?? '';
    const store = await openStore(databaseUrl, settings.digestKey);
    const { database, secrets } = store;
    const reader = openResponseReader(databaseUrl, secrets);
    const publishing = openPublishing(databaseUrl, secrets);
    const intake = openIntake({ database, databaseUrl, secrets, report });
    const upkeep = openUpkeep({ ...settings, surveys, intake, clock, report });
    const versions = openVersions(store);
    for (const published of surveys.all()) await versions.remember(published);
    // Nobody waits for it: a large survey that has closed takes its time.
    void upkeep.run();
    const app = createApp({
      settings,
      surveys,
      store,
      reader,
      versions,
      intake,
      publishing,
      codes: invitationCodes(database, secrets),
      reports,
      report,
      clock,
      maxOpen,
      bodyPatience,
      exportPatience,
      builtFolder,
    });
    await app.ready();
    return {
      app,
      async close(server = app.server) {
        // While a server closes, Node no longer ends slow requests: one sender could hold it up.
        const limit = setTimeout(() => server.closeAllConnections(), CLOSE_LIMIT);
        // A browser keeps its connection open after the answer; nothing more may come over it.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        if (server !== app.server) await new Promise((resolve) => server.close(resolve));
        await app.close();
        clearTimeout(limit);
        clearInterval(idle);
        await upkeep.close();
        await intake.close();
        await reader.close();
        await publishing.close();
        await store.close();
        await embedded?.close();
      },
    };
  } catch (reason) {
    await embedded?.close();
    throw reason;
  }
}

/** The project's `.data`; for root, whose files PostgreSQL may not touch, a temporary folder. */
async function defaultDataFolder(report: (line: string) => void): Promise<string> {
  if (!isRoot()) return path.resolve('.data');
  const project = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const folder = path.join(await sharedFolder(), `data-${project}`);
  report(
    `Run by root: the responses are kept in ${folder}, which a restart of the machine may empty.`,
  );
  return folder;
}
