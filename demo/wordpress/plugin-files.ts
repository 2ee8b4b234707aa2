import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Files } from '../release/zip.js';

const SOURCE = 'demo/wordpress/user-survey';

/** The script for a page and the files that it loads from beside itself; not those of results and paper. */
const SCRIPT = /^user-survey(\.[\w.-]+)?\.js$/;

/**
 * Everything in the plugin's folder, path → content: its sources with the package's version, and the built
 * script. Needs `npm run build:files`.
 */
export function pluginFiles(): Files {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, content: Uint8Array) => {
    files.set(`user-survey/${name}`, content);
  };
  const sources = readdirSync(SOURCE, { recursive: true, withFileTypes: true });
  for (const source of sources.filter((entry) => entry.isFile())) {
    const file = path.join(source.parentPath, source.name);
    const text = readFileSync(file, 'utf8').replaceAll('{{version}}', packageJson.version);
    add(path.relative(SOURCE, file).split(path.sep).join('/'), Buffer.from(text));
  }
  for (const name of readdirSync('dist').filter((built) => SCRIPT.test(built))) {
    add(`assets/${name}`, readFileSync(`dist/${name}`));
  }
  add('LICENSE.txt', readFileSync('LICENSE'));
  add('THIRD-PARTY-LICENSES.txt', readFileSync('dist/THIRD-PARTY-LICENSES.txt'));
  return files;
}
