/** `npm run wordpress`: the plugin as WordPress takes it under "Plugins, Add New, Upload Plugin". */
import { mkdirSync, writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { sourceDate } from '../release/source-date.js';
import { zip } from '../release/zip.js';
import { pluginFiles } from './plugin-files.js';

const file = `release/user-survey-wordpress-${packageJson.version}.zip`;
mkdirSync('release', { recursive: true });
writeFileSync(file, zip(pluginFiles(), sourceDate()));
console.log(file);
