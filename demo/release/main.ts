/** `npm run release`: everything that a web editor needs, as `release/user-survey-<version>.zip`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { releaseFiles } from './release-files.js';
import { sourceDate } from './source-date.js';
import { zip } from './zip.js';

const files = await releaseFiles();
const archive = zip(files, sourceDate());
const name = `release/user-survey-${packageJson.version}.zip`;
mkdirSync('release', { recursive: true });
writeFileSync(name, archive);
console.log(`${name}: ${files.size} files, ${(archive.length / 1024 ** 2).toFixed(1)} MiB`);
