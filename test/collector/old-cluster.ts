import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  embeddedBinaries,
  runProgram,
} from '../../demo/collector/storage/embedded/embedded-binaries.js';
import { give } from '../../demo/collector/storage/embedded/embedded-folders.js';

/** A folder as the first collectors left it: the role `collector` made the cluster, and owns all. */
export async function oldCluster(): Promise<string> {
  const binaries = await embeddedBinaries();
  const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  await chmod(folder, 0o755);
  const cluster = path.join(folder, 'postgresql-18');
  await mkdir(cluster, { mode: 0o700 });
  const password = path.join(cluster, 'password');
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  for (const name of [folder, cluster, password]) await give(name, binaries.account);
  await runProgram(binaries, 'initdb', [
    ...['-D', path.join(cluster, 'data'), '-U', 'collector', '--pwfile', password],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-instructions'],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...['-c', 'max_connections=40'],
  ]);
  const tables = [
    'create table responses_before (text text)',
    "insert into responses_before values ('kept')",
    '',
  ];
  const single = ['--single', '-D', path.join(cluster, 'data'), 'postgres'];
  await runProgram(binaries, 'postgres', single, tables.join('\n'));
  return folder;
}
