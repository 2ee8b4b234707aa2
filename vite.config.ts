import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** Interface languages in files beside the script: few pages need them. */
const SIDE_LANGUAGES = ['da', 'fi'];

/**
 * In the one-file build a side language stays an `import()` of a file beside the script. It works
 * in module and classic scripts alike, from any folder: both resolve it against the script's address.
 */
const sideLanguages = (script: string): Plugin => ({
  name: 'side-languages',
  enforce: 'pre',
  resolveId(source) {
    const [, language = ''] = /\/generated\/(\w+)\.js$/.exec(source) ?? [];
    return SIDE_LANGUAGES.includes(language)
      ? { id: `./${script}.${language}.js`, external: 'absolute' }
      : undefined;
  },
});

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

/** `dist/<script>.js`: everything in one file, for a tag on a page. */
const bundle = (script: string, entry: string, name: string): UserConfig => ({
  plugins: [sideLanguages(script)],
  build: {
    emptyOutDir: false,
    lib: { entry, formats: ['iife'], name, fileName: () => `${script}.js` },
    rolldownOptions: { output: { codeSplitting: false, strict: true, postBanner: FIRST_LINE } },
  },
});

/** One of the side languages of a script, with all that it needs and no strings but its own. */
const sideLanguage = (script: string, locales: string, language: string): UserConfig => ({
  build: {
    emptyOutDir: false,
    lib: {
      entry: { [`${script}.${language}`]: `${locales}/generated/${language}.ts` },
      formats: ['es'],
    },
    rolldownOptions: { output: { minify: true } },
  },
});

/** The npm entries as modules; a bundler shares what they depend on with the rest of the page. */
const modules: UserConfig = {
  plugins: [committedFiles, editorFiles],
  build: {
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/user-survey.ts',
        'engine/index': 'src/engine/index.ts',
        'results/index': 'src/results/index.ts',
        'results-element': 'src/results-element.ts',
        'print-element': 'src/print-element.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\/localize($|\/)/, 'idb-keyval', /^lean-qr($|\/)/],
      output: { chunkFileNames: 'shared/[name].js' },
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = {
  modules,
  bundle: bundle('user-survey', 'src/index.ts', 'UserSurvey'),
  results: bundle('user-survey-results', 'src/results-element.ts', 'UserSurveyResults'),
  print: bundle('user-survey-print', 'src/print-element.ts', 'UserSurveyPrint'),
  ...Object.fromEntries(
    SIDE_LANGUAGES.flatMap((language) => [
      [language, sideLanguage('user-survey', 'locales', language)],
      [`results-${language}`, sideLanguage('user-survey-results', 'locales/results', language)],
      [`print-${language}`, sideLanguage('user-survey-print', 'locales/print', language)],
    ]),
  ),
};

/** `vite build --mode <build>`; anything else is the development server. */
export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) return { server: { host: '127.0.0.1' } };
  return { ...build, build: { target: 'es2022', sourcemap: true, ...build.build } };
});
