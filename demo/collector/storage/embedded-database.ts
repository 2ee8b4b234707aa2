import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { embeddedBinaries, exists, renameUnlessThere } from './embedded-binaries.js';
import type { Account, EmbeddedBinaries } from './embedded-binaries.js';

export interface EmbeddedDatabase {
  /** `postgres://…` for clients on this machine. */
  readonly url: string;
  /** Stops PostgreSQL, unless another collector still uses the same folder. */
  close(): Promise<void>;
}

const USER = 'collector';
/** Names the one session by which a collector shows that it needs the database. */
const PRESENCE = 'user-survey collector';
/** Milliseconds. */
const START_LIMIT = 60_000;
const CONNECT_LIMIT = 5_000;
const RETRY_DELAY = 200;

/** Nothing but this machine may connect, and no statement or answer reaches the log. */
const CONFIGURATION = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '40',
  shared_buffers: '32MB',
  fsync: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * Runs PostgreSQL in a folder: makes the cluster the first time, starts the server, joins it
 * when it already runs (another collector, or one that was killed), and starts it again when it dies.
 * @throws Error when it does not run within a minute.
 */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  const binaries = await embeddedBinaries();
  const cluster = await makeCluster(binaries, folder);
  const data = path.join(cluster, 'data');
  const password = await readFile(path.join(cluster, 'password'), 'utf8');
  const addressAt = (at: number): string =>
    `postgres://${USER}:${password}@127.0.0.1:${at}/postgres`;
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
        port = at;
        client.once('end', () => void reenter());
        return client;
      } catch {
        await client.end().catch(() => undefined);
      }
      await removeStaleLock(data);
      try {
        await run(binaries, 'pg_ctl', startArguments(cluster, port));
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
      await run(binaries, 'pg_ctl', ['stop', '-D', data, '-m', 'fast']).catch(() => undefined);
    },
  };
}

/** Makes the cluster beside, then renames it: a killed first start leaves no half-made one. */
async function makeCluster(binaries: EmbeddedBinaries, folder: string): Promise<string> {
  const { account, version } = binaries;
  await mkdir(folder, { recursive: true });
  await own(folder, account);
  const cluster = path.resolve(folder, `postgresql-${version.split('.')[0]}`);
  if (await exists(cluster)) return cluster;

  const draft = `${cluster}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await own(draft, account);
  const passwordFile = path.join(draft, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  await own(passwordFile, account);
  const configuration = Object.entries(CONFIGURATION).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  await run(binaries, 'initdb', [
    ...['-D', path.join(draft, 'data'), '-U', USER, '--pwfile', passwordFile],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-instructions'],
    ...configuration,
  ]);
  await renameUnlessThere(draft, cluster);
  return cluster;
}

const startArguments = (cluster: string, port: number): string[] => [
  ...['start', '-D', path.join(cluster, 'data'), '-l', path.join(cluster, 'log')],
  ...['-o', `-p ${port}`, '-t', '30'],
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

async function own(name: string, account: Account): Promise<void> {
  if ('uid' in account) await chown(name, account.uid, account.gid);
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

/** Runs one of PostgreSQL's programs. @throws Error with what it said. */
async function run(binaries: EmbeddedBinaries, program: string, options: string[]): Promise<void> {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  const child = spawn(path.join(binaries.folder, program), options, {
    ...binaries.account,
    // The unprivileged user may not be able to read the folder that we stand in.
    cwd: binaries.folder,
    // Nothing of our own settings, such as the token, belongs in the server's environment.
    env: { PATH, SystemRoot, TMPDIR, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    // Not 'close': the server that pg_ctl starts may keep the pipe open.
    child.once('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} failed: ${said.trim()}`));
    });
  });
}

const startFailure = (reason: unknown, cluster: string): Error =>
  new Error(
    `The embedded PostgreSQL does not start (see ${path.join(cluster, 'log')}); DATABASE_URL names another one`,
    { cause: reason },
  );
