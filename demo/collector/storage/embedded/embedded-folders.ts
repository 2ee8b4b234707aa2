import { chmod, constants, lchown, lstat, mkdir, open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The user that PostgreSQL runs as; empty: the one that runs this process. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** `nobody` of every common system: owns nothing else that matters. */
export const UNPRIVILEGED = { uid: 65534, gid: 65534 };

const ROOT = 0;

/** Are we root? PostgreSQL refuses to run as root. */
export const isRoot = (): boolean => process.getuid?.() === ROOT;

/**
 * Folder under the system's temporary folder where root keeps what the unprivileged user needs.
 * @throws Error when somebody else made a folder or link of that name first, or could put one there.
 */
export async function sharedFolder(): Promise<string> {
  const parent = path.resolve(tmpdir());
  const { mode } = await stat(parent);
  const everybodyWrites = (mode & 0o022) !== 0;
  const isSticky = (mode & 0o1000) !== 0;
  if (everybodyWrites && !isSticky)
    throw new Error(
      `Anybody could replace folders in ${parent}: set its sticky bit (chmod +t), another TMPDIR, or DATABASE_URL`,
    );
  const folder = path.join(parent, 'user-survey-postgresql');
  await ownFolder(folder);
  return folder;
}

/**
 * Makes a folder that nobody else can write to, or takes the one that is there when it is ours.
 * Where its parent is safe too, nobody can put a link or another folder in its place later.
 * @throws Error when it is a link, a file, or another user's
 */
export async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code !== 'EEXIST') throw reason;
  });
  // Windows has no owners of this kind; its temporary and home folders are the user's own.
  const user = process.getuid?.();
  if (user === undefined) return;
  if (isRoot() && (await lstat(folder)).uid === UNPRIVILEGED.uid) {
    // Collectors before this one gave it away. Who is that user reads the data in any case.
    await lchown(folder, ROOT, ROOT);
  }
  const found = await lstat(folder);
  if (!found.isDirectory())
    throw new Error(`${folder} is no folder, or a link to one: remove it, or set DATABASE_URL`);
  if (found.uid !== user)
    throw new Error(`${folder} belongs to somebody else: remove it, or set DATABASE_URL`);
  // The unprivileged user has to get through root's folders to what belongs to it.
  await chmod(folder, isRoot() ? 0o711 : 0o700);
}

/** Gives what is at a name to the user that PostgreSQL runs as; never what a link points to. */
export async function give(name: string, account: Account): Promise<void> {
  if ('uid' in account) await lchown(name, account.uid, account.gid);
}

/**
 * Opens a file of ours, for nobody else to read. It stays root's where root runs us.
 * @throws Error when it is a link, or another user's
 */
export async function openOwnFile(file: string, flags: number): Promise<FileHandle> {
  // Windows has no such flag.
  const noLink = (constants.O_NOFOLLOW as number | undefined) ?? 0;
  const handle = await open(file, flags | noLink, 0o600).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code !== 'ELOOP') throw reason;
    throw new Error(`${file} is a link, and must be a file: remove it, or set DATABASE_URL`);
  });
  const { uid } = await handle.stat();
  const isOurs = uid === process.getuid?.() || (isRoot() && uid === UNPRIVILEGED.uid);
  if (process.getuid && !isOurs) {
    await handle.close();
    throw new Error(`${file} belongs to somebody else: remove it, or set DATABASE_URL`);
  }
  return handle;
}

export const exists = (name: string): Promise<boolean> =>
  lstat(name).then(
    () => true,
    () => false,
  );
