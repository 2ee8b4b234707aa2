import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { embeddedBinaries, runProgram } from './embedded-binaries.js';
import { openCluster } from './embedded-cluster.js';
import type { Cluster } from './embedded-cluster.js';
import { COLLECTOR, DATABASE, isSuperuser, takeSuperuser } from './embedded-roles.js';

export interface EmbeddedDatabase {
  /** `postgres://…` for clients on this machine. */
  readonly url: string;
  /** Stops PostgreSQL, unless another collector still uses the same folder. */
  close(): Promise<void>;
}

/** Names the one session by which a collector shows that it needs the database. */
const PRESENCE = 'user-survey collector';
/** Milliseconds. */
const START_LIMIT = 60_000;
const CONNECT_LIMIT = 5_000;
const RETRY_DELAY = 200;

/** Several collectors on one machine, each with its pools. */
const MAX_CONNECTIONS = 100;

/**
 * Runs PostgreSQL in a folder: makes the cluster the first time, starts the server, joins it
 * when it already runs (another collector, or one that was killed), and starts it again when it dies.
 * @throws Error when it does not run within a minute.
 */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  const binaries = await embeddedBinaries();
  const cluster = await openCluster(binaries, folder);
  const { data } = cluster;
  const addressAt = (at: number): string =>
    `postgres://${COLLECTOR}:${cluster.password}@127.0.0.1:${at}/${DATABASE}`;
  let closing = false;
  let port = await freePort();
  let entering = enter(Date.now() + START_LIMIT);
  let presence = await entering;

  /** Connects; starts the server as long as nobody answers. */
  async function enter(deadline: number): Promise<pg.Client> {
    for (;;) {
      const at = (await portInUse(data)) ?? port;
      const client = new pg.Client({
        connectionString: addressAt(at),
        application_name: PRESENCE,
        keepAlive: true,
        connectionTimeoutMillis: CONNECT_LIMIT,
      });
      client.on('error', () => undefined); // 'end' follows and is what counts
      try {
        await client.connect();
        if (await isSuperuser(client)) {
          await takeSuperuser(client, cluster);
          await client.end();
          continue;
        }
        port = at;
        client.once('end', () => void reenter());
        return client;
      } catch {
        await client.end().catch(() => undefined);
      }
      await removeStaleLock(data);
      try {
        await runProgram(binaries, 'pg_ctl', startArguments(cluster, port));
      } catch (reason) {
        if (closing || Date.now() > deadline) throw startFailure(reason, cluster);
        await wait(RETRY_DELAY);
      }
    }
  }

  /** The server died or dropped us: the pool's address must answer again. */
  async function reenter(): Promise<void> {
    if (closing) return;
    entering = enter(Infinity);
    presence = await entering.catch(() => presence);
  }

  return {
    url: addressAt(port),
    async close() {
      closing = true;
      await entering.catch(() => undefined);
      const others = await presence
        .query(
          'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
          [PRESENCE],
        )
        .then(({ rowCount }) => rowCount ?? 0)
        .catch(() => 0);
      await presence.end().catch(() => undefined);
      if (others > 0) return;
      await runProgram(binaries, 'pg_ctl', ['stop', '-D', data, '-m', 'fast']).catch(
        () => undefined,
      );
    },
  };
}

const startArguments = ({ data, log }: Cluster, port: number): string[] => [
  ...['start', '-D', data, '-l', log],
  ...['-o', `-p ${port} -N ${MAX_CONNECTIONS}`, '-t', '30'],
];

/** Port of the server that runs, or ran, on these data: line 4 of its lock file. */
async function portInUse(data: string): Promise<number | undefined> {
  const lock = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(lock.split('\n')[3]) || undefined;
}

/**
 * After `kill -9` the lock file stays. PostgreSQL removes it itself, unless the process number
 * was given to another process since, which is usual in a restarted container. Only Linux tells.
 */
async function removeStaleLock(data: string): Promise<void> {
  const lock = path.join(data, 'postmaster.pid');
  const pid = (await readFile(lock, 'utf8').catch(() => '')).split('\n')[0];
  if (!pid) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  if (!command.includes('postgres')) await rm(lock, { force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

const startFailure = (reason: unknown, { log }: Cluster): Error =>
  new Error(`The embedded PostgreSQL does not start (see ${log}); DATABASE_URL names another one`, {
    cause: reason,
  });
