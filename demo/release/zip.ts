import { zipSync } from 'fflate';

/** Path in the archive → what is in the file. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** An archive keeps a date without its time zone: the same one everywhere. */
const asLocal = (date: Date): Date =>
  new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );

/** A ZIP archive of the files, in the order of their paths: the same bytes for the same files and date. */
export function zip(files: Files, date: Date): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: asLocal(date) });
}
