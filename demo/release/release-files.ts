import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { integrityOf } from './integrity.js';
import { buildVersionedScripts } from './versioned-scripts.js';
import type { Files } from './zip.js';

const { version } = packageJson;
const STARTER = 'demo/starter';
/** The folder of the release that goes onto a web server, whole. */
const UPLOAD = 'user-survey';

/** What goes onto the server beside the scripts: name there → file here. */
const BESIDE_SCRIPTS: Readonly<Record<string, string>> = {
  'example.html': `${STARTER}/example.html`,
  'example.css': `${STARTER}/example.css`,
  'survey.json': `${STARTER}/survey.json`,
  'endpoint.php': 'demo/endpoints/endpoint.php',
  'survey.schema.json': 'dist/survey.schema.json',
  'results.schema.json': 'dist/results.schema.json',
  'THIRD-PARTY-LICENSES.txt': 'dist/THIRD-PARTY-LICENSES.txt',
};

/** What stays on the editor's computer. `.txt`, because a double click opens it everywhere. */
const BESIDE_UPLOAD: Readonly<Record<string, string>> = {
  'guide.css': `${STARTER}/guide.css`,
  'LICENSE.txt': 'LICENSE',
  'CHANGELOG.txt': 'CHANGELOG.md',
};
const GUIDES = ['guide-english.html', 'guide-norsk.html', 'guide-svenska.html'];

/** Scripts for a page, their side files and source maps. */
const scriptsIn = (folder: string): [string, Uint8Array][] =>
  readdirSync(folder)
    .filter((name) => /^user-survey.*\.js(\.map)?$/.test(name))
    .map((name) => [`${UPLOAD}/${name}`, readFileSync(path.join(folder, name))]);

async function versionedScripts(): Promise<[string, Uint8Array][]> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache/versioned-'));
  try {
    await buildVersionedScripts(version, folder);
    return scriptsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A guide with the version in place, and the integrity of the script with that version in its name. */
function guide(name: string, integrity: string): Uint8Array {
  const text = readFileSync(`${STARTER}/${name}`, 'utf8');
  return Buffer.from(
    text.replaceAll('{{version}}', version).replaceAll('{{integrity}}', integrity),
  );
}

/** Everything that is in a release; the package is built already. */
export async function releaseFiles(): Promise<Files> {
  const files = new Map<string, Uint8Array>([
    ...scriptsIn('dist'),
    ...(await versionedScripts()),
    ...Object.entries(BESIDE_SCRIPTS).map(
      ([name, file]) => [`${UPLOAD}/${name}`, readFileSync(file)] as const,
    ),
    ...Object.entries(BESIDE_UPLOAD).map(([name, file]) => [name, readFileSync(file)] as const),
  ]);
  const integrity = Object.fromEntries(
    [...files]
      .filter(([name]) => name.endsWith('.js'))
      .map(([name, bytes]) => [path.posix.basename(name), integrityOf(bytes)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  files.set('integrity.json', Buffer.from(`${JSON.stringify(integrity, null, 2)}\n`));
  for (const name of GUIDES) {
    files.set(name, guide(name, integrity[`user-survey-${version}.js`]!));
  }
  return files;
}
