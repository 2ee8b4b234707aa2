import { execFileSync } from 'node:child_process';
import process from 'node:process';

/**
 * When these sources were committed. Not when an archive is made, so that anybody gets the same one;
 * not a date for all, because programs that upload only what is newer would leave the files of the
 * version before.
 */
export function sourceDate(): Date {
  const seconds =
    process.env['SOURCE_DATE_EPOCH'] ??
    execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' });
  return new Date(Number(seconds) * 1000);
}
