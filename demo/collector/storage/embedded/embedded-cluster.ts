import { randomBytes, randomUUID } from 'node:crypto';
import { constants, link, lstat, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renameUnlessThere, runProgram } from './embedded-binaries.js';
import type { EmbeddedBinaries } from './embedded-binaries.js';
import { exists, give, openOwnFile, ownFolder } from './embedded-folders.js';
import { rolesOfNewCluster, SUPERUSER } from './embedded-roles.js';

/** What PostgreSQL keeps in a folder of ours. */
export interface Cluster {
  /** PostgreSQL's own folder. */
  readonly data: string;
  readonly log: string;
  /** Of the collector's role, which owns its database and is no superuser. */
  readonly password: string;
  /** Of the role that owns the cluster; only setting up needs it. */
  readonly superuserPassword: string;
}

/** Nothing but this machine may connect, and no statement or answer reaches the log. */
const CONFIGURATION = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '32MB',
  fsync: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const PASSWORD = 'password';
const SUPERUSER_PASSWORD = 'superuser-password';

/**
 * Opens the cluster of a folder, and makes it the first time.
 * @throws Error when a part of it is a link or belongs to somebody else.
 */
export async function openCluster(binaries: EmbeddedBinaries, folder: string): Promise<Cluster> {
  const { account, version } = binaries;
  await mkdir(path.dirname(path.resolve(folder)), { recursive: true });
  await ownFolder(folder);
  const cluster = path.resolve(folder, `postgresql-${version.split('.')[0]}`);
  if (!(await exists(cluster))) {
    // Beside, then renamed: a killed first start leaves no half-made one.
    const draft = await mkdtemp(`${cluster}.`);
    try {
      await makeCluster(binaries, draft);
      await renameUnlessThere(draft, cluster);
    } catch (reason) {
      await rm(draft, { recursive: true, force: true });
      throw reason;
    }
  }
  await ownFolder(cluster);
  const data = path.join(cluster, 'data');
  if (!(await lstat(data)).isDirectory())
    throw new Error(`${data} is no folder, or a link to one: set DATABASE_URL`);
  const log = path.join(cluster, 'log');
  const handle = await openOwnFile(log, constants.O_CREAT | constants.O_APPEND | constants.O_RDWR);
  await handle.close();
  await give(log, account);
  return {
    data,
    log,
    password: await readPassword(path.join(cluster, PASSWORD)),
    superuserPassword: await superuserPasswordOf(cluster),
  };
}

/** Makes a cluster in a folder that is there. */
async function makeCluster(binaries: EmbeddedBinaries, draft: string): Promise<void> {
  const { account } = binaries;
  await ownFolder(draft);
  const data = path.join(draft, 'data');
  await mkdir(data, { mode: 0o700 });
  await give(data, account);
  const password = newPassword();
  await writeFile(path.join(draft, PASSWORD), password, { mode: 0o600 });
  const superuserFile = path.join(draft, SUPERUSER_PASSWORD);
  await writeFile(superuserFile, newPassword(), { mode: 0o600 });
  await give(superuserFile, account); // for initdb to read
  const configuration = Object.entries(CONFIGURATION).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  await runProgram(binaries, 'initdb', [
    ...['-D', data, '-U', SUPERUSER, '--pwfile', superuserFile],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-instructions'],
    ...configuration,
  ]);
  // Single-user mode: no server, no port, and every line a statement.
  const single = ['--single', '-D', data, '-c', 'exit_on_error=on', 'postgres'];
  await runProgram(binaries, 'postgres', single, rolesOfNewCluster(password));
}

/** A cluster that was made before the superuser had a password of its own gets one now. */
async function superuserPasswordOf(cluster: string): Promise<string> {
  const file = path.join(cluster, SUPERUSER_PASSWORD);
  if (!(await exists(file))) {
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, newPassword(), { mode: 0o600, flag: 'wx', flush: true });
    // When another process was faster, theirs is kept.
    await link(draft, file).catch((reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EEXIST') throw reason;
    });
    await rm(draft);
  }
  return readPassword(file);
}

const newPassword = (): string => randomBytes(24).toString('hex');

/** Reads a password, and sees to it that nobody else does. */
async function readPassword(file: string): Promise<string> {
  const handle = await openOwnFile(file, constants.O_RDONLY);
  try {
    if (process.getuid) await handle.chown(process.getuid(), process.getgid!());
    await handle.chmod(0o600);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
