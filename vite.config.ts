import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { build, defineConfig, type InlineConfig, type Plugin, type UserConfig } from 'vite';
import { playgroundBuild } from './demo/playground/build.js';
import { thirdPartyLicenses } from './demo/release/third-party-licenses.js';

/** Interface languages inside of every script. Few pages need another one: it is a file beside. */
const INSIDE_LANGUAGES = ['nb', 'nn', 'sv'];

/** Files beside a script: name → the module that it is made of. */
type SideFiles = Readonly<Record<string, string>>;

/** The side languages of a script: those that its folder of generated strings has. */
const sideLanguagesIn = (locales: string): SideFiles =>
  Object.fromEntries(
    readdirSync(`${locales}/generated`)
      .map((file) => file.replace('.ts', ''))
      .filter((language) => !INSIDE_LANGUAGES.includes(language))
      .map((language) => [language, `${locales}/generated/${language}.ts`]),
  );

/**
 * In the one-file build what few pages need stays an `import()` of a file beside the script, which is
 * built along with it. It works in module and classic scripts alike, from any folder: both resolve
 * it against the script's address.
 */
const sideFiles = (script: string, files: SideFiles): Plugin => ({
  name: 'side-files',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const module = resolve(dirname(importer), source).replace(/\.js$/, '.ts');
    const found = Object.keys(files).find((name) => resolve(files[name]!) === module);
    return found && { id: `./${script}.${found}.js`, external: 'absolute' };
  },
  async writeBundle({ dir: outDir = 'dist' }) {
    for (const [name, entry] of Object.entries(files))
      await build(sideFile(`${script}.${name}`, entry, outDir));
  },
});

const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  license: string;
};

/** What a file is, for whoever finds it on a server. Minifiers keep a comment with `!`. */
const BANNER = `/*! user-survey ${version} | ${license} | see also THIRD-PARTY-LICENSES.txt */`;

/**
 * A byte order mark, without which a page that names no charset reads å as two letters (Encoding
 * Standard, section 6), and a hint for V8, which then compiles beside the page instead of when the
 * survey is drawn.
 */
const FIRST_LINE = '\uFEFF//# allFunctionsCalledOnLoad';

/** What is committed in `src` as it is published. */
const committedFiles: Plugin = {
  name: 'committed-files',
  closeBundle() {
    for (const file of ['survey.schema.json', 'results.schema.json', 'custom-elements.json'])
      copyFileSync(`src/${file}`, `dist/${file}`);
  },
};

/** Licences that ask to go along with the code: the scripts for a page have their packages inside. */
const licenses: Plugin = {
  name: 'licenses',
  closeBundle() {
    writeFileSync('dist/THIRD-PARTY-LICENSES.txt', thirdPartyLicenses());
  },
};

/** What editors complete and explain the tag with: the manifest, in their own formats. */
const editorFiles: Plugin = {
  name: 'editor-files',
  closeBundle() {
    const manifest = JSON.parse(readFileSync('src/custom-elements.json', 'utf8'));
    // The custom properties have no defaults to tell of.
    const options = { hideCssPropertiesDocs: true };
    const visualStudioCode = getVsCodeHtmlCustomData(manifest, options);
    const jetBrains = getWebTypesData(manifest, options);
    writeFileSync('dist/vscode.html-custom-data.json', visualStudioCode);
    writeFileSync('dist/web-types.json', jetBrains);
  },
};

/** What every build has. */
const SHARED = { target: 'es2022', sourcemap: true } as const;

/** `dist/<script>.js`: everything in one file, for a tag on a page, with its side files beside it. */
const bundle = (script: string, entry: string, name: string, files: SideFiles): UserConfig => ({
  plugins: [sideFiles(script, files)],
  build: {
    ...SHARED,
    emptyOutDir: false,
    lib: { entry, formats: ['iife'], name, fileName: () => `${script}.js` },
    rolldownOptions: {
      output: { codeSplitting: false, strict: true, postBanner: `${FIRST_LINE}\n${BANNER}` },
    },
  },
});

/** One of the files beside a script, with all that it needs and no lit. */
const sideFile = (name: string, entry: string, outDir: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  build: {
    ...SHARED,
    outDir,
    emptyOutDir: false,
    lib: { entry: { [name]: entry }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, postBanner: BANNER } },
  },
});

/** The npm entries, and the command, as modules; a bundler shares what they depend on with the rest of the page. */
const modules: UserConfig = {
  plugins: [committedFiles, editorFiles, licenses],
  build: {
    ...SHARED,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/user-survey.ts',
        'engine/index': 'src/engine/index.ts',
        'results/index': 'src/results/index.ts',
        'results-element': 'src/results-element.ts',
        'print-element': 'src/print-element.ts',
        'problems/index': 'src/problems/index.ts',
        command: 'src/command/main.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^node:/, /^lit($|\/)/, /^@lit\/localize($|\/)/, 'idb-keyval', /^lean-qr($|\/)/],
      output: { chunkFileNames: 'shared/[name].js', postBanner: BANNER },
    },
  },
};

/**
 * The scripts for a page.
 * @param suffix stands in the names of a script and its side files, such as `-0.1.0`: a page that
 * keeps a version, in its cache too, never gets the side files of another
 */
export const scriptBuilds = (suffix = ''): Readonly<Record<string, UserConfig>> => ({
  survey: bundle(`user-survey${suffix}`, 'src/script.ts', 'UserSurvey', {
    ...sideLanguagesIn('locales'),
    'read-aloud': 'src/element/passage-reader.ts',
    'digit-keys': 'src/element/digit-keys.ts',
    problems: 'src/element/list-problems.ts',
  }),
  results: bundle(
    `user-survey-results${suffix}`,
    'src/results-element.ts',
    'UserSurveyResults',
    sideLanguagesIn('locales/results'),
  ),
  print: bundle(
    `user-survey-print${suffix}`,
    'src/print-element.ts',
    'UserSurveyPrint',
    sideLanguagesIn('locales/print'),
  ),
  frame: bundle(`user-survey-frame${suffix}`, 'src/embed/frame-script.ts', 'UserSurveyFrame', {}),
});

const builds: Readonly<Record<string, UserConfig>> = {
  modules,
  ...scriptBuilds(),
  playground: playgroundBuild,
};

/** `vite build --mode <build>`; anything else is the development server. */
export default defineConfig(({ mode }) => builds[mode] ?? { server: { host: '127.0.0.1' } });
