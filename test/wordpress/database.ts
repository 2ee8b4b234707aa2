import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Database {
  readonly socket: string;
  stop(): Promise<void>;
}

/** A MariaDB in a folder of its own that listens on a socket there, and on no port. */
export async function startDatabase(folder: string): Promise<Database> {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'db.sock');
  mkdirSync(data, { recursive: true });
  const shared = ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`];
  execFileSync(
    'mariadb-install-db',
    [...shared, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'ignore' },
  );
  const server = spawn('mariadbd', [...shared, '--skip-networking', `--socket=${socket}`], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}`);
    await wait(50);
  }
  return {
    socket,
    async stop() {
      // What is in it is thrown away.
      server.kill('SIGKILL');
      await ended;
    },
  };
}
