import { mkdirSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import packageJson from '../../package.json' with { type: 'json' };
import { pluginFiles } from './plugin-files.js';

// The plugin as WordPress takes it: "Plugins, Add New, Upload Plugin".
const file = `release/user-survey-wordpress-${packageJson.version}.zip`;
mkdirSync('release', { recursive: true });
writeFileSync(file, zipSync(pluginFiles()));
console.log(file);
