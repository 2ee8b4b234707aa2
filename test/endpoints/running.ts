import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.js';

/** One of the sample endpoints. */
export interface Sample {
  readonly name: string;
  /** The program and what it gets, for this port. */
  command(port: number): readonly string[];
  /** What it is told of a folder to store in. */
  environment(folder: string): Readonly<Record<string, string>>;
  /** The submissions that a folder holds; fails when something else lies in it. */
  stored(folder: string): readonly unknown[];
  /** Blocks of 512 bytes in which a small submission has room, and one of 30 kB has none. */
  readonly smallDisk: number;
}

/** A sample endpoint that really listens, as a process of its own. */
export interface RunningEndpoint {
  readonly address: string;
  stop(): Promise<void>;
}

/** Site whose pages may post. */
export const ALLOWED_ORIGIN = 'https://www.example.org';

/** A shell in which no file grows beyond these blocks: what a full disk does to a large write. */
const smallDiskOf = (blocks: number): readonly string[] => [
  ...['sh', '-c', `trap "" XFSZ; ulimit -f ${blocks}; exec "$@"`, 'sh'],
];

/** Starts a sample; resolves when it answers. Its folder counts from here, missing or not. */
export async function startEndpoint(
  sample: Sample,
  folder: string,
  { smallDisk = false } = {},
): Promise<RunningEndpoint> {
  const port = await freePort();
  const command = [...(smallDisk ? smallDiskOf(sample.smallDisk) : []), ...sample.command(port)];
  const child = spawn(command[0]!, command.slice(1), {
    cwd: path.resolve('demo/endpoints'),
    env: {
      PATH: process.env['PATH'],
      ALLOWED_ORIGINS: `https://intranet.example.org, ${ALLOWED_ORIGIN}`,
      ...sample.environment(folder),
      PORT: String(port),
    },
    stdio: 'ignore',
    // A group of its own, which ends with it: PHP answers in several processes.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries += 1) {
    try {
      await fetch(address, { method: 'OPTIONS' });
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await wait(50);
    }
  }
  return {
    address,
    // At once, as a crash does: what was thanked for must be there all the same.
    async stop() {
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
  };
}
