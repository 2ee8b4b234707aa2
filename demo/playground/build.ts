import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin, UserConfig } from 'vite';
import { thirdPartyLicenses } from '../release/third-party-licenses.js';
import { besideThePage, templates } from './templates.js';

const TO = 'dist/playground';

/** The packages that the page contains and the scripts do not. */
const PACKAGES = [
  ...['autocomplete', 'commands', 'lang-json', 'language', 'lint', 'state', 'view'].map(
    (name) => `@codemirror/${name}`,
  ),
  ...['common', 'highlight', 'json', 'lr'].map((name) => `@lezer/${name}`),
  ...['@marijn/find-cluster-break', 'crelt', 'style-mod', 'w3c-keyname'],
];

/** Everything that the page loads lies beside it: the folder runs on any web server. */
const filesBeside: Plugin = {
  name: 'files-beside-the-playground',
  closeBundle() {
    const copy = (from: string, names: readonly string[], to = ''): void => {
      mkdirSync(`${TO}/${to}`, { recursive: true });
      for (const name of names) copyFileSync(`${from}/${name}`, `${TO}/${to}${name}`);
    };
    const scripts = readdirSync('dist').filter((name) => /^user-survey(\.[\w-]+)?\.js$/.test(name));
    copy('dist', scripts);
    copy('src', ['survey.schema.json']);
    copy('demo/media', ofType('demo/media', '.svg'), 'media/');
    copy('demo/themes', ofType('demo/themes', '.css'), 'themes/');
    writeFileSync(`${TO}/THIRD-PARTY-LICENSES.txt`, thirdPartyLicenses(PACKAGES));
    mkdirSync(`${TO}/surveys`, { recursive: true });
    for (const { name, source } of templates)
      writeFileSync(`${TO}/surveys/${name}.json`, besideThePage(readFileSync(source, 'utf8')));
  },
};

const ofType = (folder: string, end: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith(end));

/** `vite build --mode playground`: a folder with the page and all that it loads, after the script's own build. */
export const playgroundBuild: UserConfig = {
  root: 'demo/playground',
  base: './',
  publicDir: false,
  plugins: [filesBeside],
  build: {
    target: 'es2022',
    outDir: '../../dist/playground',
    emptyOutDir: true,
    modulePreload: false,
    // An editor is not loaded by citizens.
    chunkSizeWarningLimit: 700,
  },
};
