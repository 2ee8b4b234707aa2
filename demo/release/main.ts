/** `npm run release`: everything that a web editor needs, as `release/user-survey-<version>.zip`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseFiles } from './release-files.js';
import { zip } from './zip.js';

/**
 * When these sources were committed, in seconds since 1970. Not when the archive is made, so that
 * anybody gets the same one; not a date for all, because programs that upload only what is newer
 * would leave the files of the version before.
 */
const sourceDate = (): string =>
  process.env['SOURCE_DATE_EPOCH'] ??
  execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' });

const files = await releaseFiles();
const archive = zip(files, new Date(Number(sourceDate()) * 1000));
const name = `release/user-survey-${packageJson.version}.zip`;
mkdirSync('release', { recursive: true });
writeFileSync(name, archive);
console.log(`${name}: ${files.size} files, ${(archive.length / 1024 ** 2).toFixed(1)} MiB`);
