import { copyFileSync } from 'node:fs';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { compactStrings } from './locales/compact-strings.js';

/** Interface languages that are files beside the script, loaded when wanted. */
const SIDE_LANGUAGES = ['da', 'fi'];

/**
 * In the one-file build a side language stays an `import()` of a file beside the script. It works
 * in module and classic scripts alike, from any folder: both resolve it against the script's address.
 */
const sideLanguages: Plugin = {
  name: 'side-languages',
  enforce: 'pre',
  resolveId(source) {
    const language = /\/generated\/(\w+)\.js$/.exec(source)?.[1];
    return language && SIDE_LANGUAGES.includes(language)
      ? { id: `./user-survey.${language}.js`, external: 'absolute' }
      : undefined;
  },
};

/**
 * Style sheets and templates without what only their authors read. As in JSX, white space that
 * holds a line break shows nothing: a space that is to be seen stands within a line.
 */
const compactTemplates: Plugin = {
  name: 'compact-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(view|styles)\/.*\.ts$/ },
    handler: (code, id) => ({
      code: id.includes('/styles/')
        ? code.replace(/css`[^`]*`/g, (sheet) =>
            sheet
              .replace(/\/\*[^]*?\*\//g, '')
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,>!]) ?/g, '$1')
              .replace(/ ([*/]) /g, '$1')
              .replace(/([\w-]): /g, '$1:')
              .replace(/=('|")([\w-]+)\1/g, '=$2')
              .replace(/\b0\./g, '.')
              .replaceAll(';}', '}'),
          )
        : code
            .replace(/\s+\/?>/g, '>')
            .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')
            .replace(/\n\s*(?=<|\$\{)/g, '')
            .replace(/(>|\})\n\s*(?=[<`])/g, '$1')
            .replace(/(["}]|\w)\n\s+(?=[a-z@.-]+=)/g, '$1 '),
      map: null,
    }),
  },
};

/**
 * A second minifier, which saves another percent, and a byte order mark: without it a page that
 * names no charset reads å as two letters (Encoding Standard, section 6).
 */
const finish: Plugin = {
  name: 'finish',
  async generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, { ecma: 2020, compress: { passes: 2 } });
      file.code = `\uFEFF${code}`;
    }
  },
};

const committedFiles: Plugin = {
  name: 'committed-files',
  closeBundle() {
    for (const file of ['survey.schema.json', 'custom-elements.json']) {
      copyFileSync(`src/${file}`, `dist/${file}`);
    }
  },
};

/** `dist/user-survey.js`: everything in one file, for a tag on a page. */
const bundle: UserConfig = {
  plugins: [sideLanguages, compactStrings(['nb', 'nn', 'sv']), compactTemplates, finish],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    sourcemap: true,
    minify: true,
    lib: {
      entry: 'src/index.ts',
      formats: ['iife'],
      name: 'UserSurvey',
      fileName: () => 'user-survey.js',
    },
    rolldownOptions: { output: { codeSplitting: false, strict: true } },
  },
};

/** The npm entries as modules, and the side languages. */
const modules: UserConfig = {
  plugins: [committedFiles],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/user-survey.ts',
        'engine/index': 'src/engine/index.ts',
        ...Object.fromEntries(
          SIDE_LANGUAGES.map((language) => [
            `user-survey.${language}`,
            `locales/generated/${language}.ts`,
          ]),
        ),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: { minify: true, chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
};

/** `vite build --mode modules|bundle`; anything else is the development server. */
export default defineConfig(({ mode }) => {
  const shared: UserConfig = {
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  };
  if (mode === 'modules') return { ...shared, ...modules };
  if (mode === 'bundle') return { ...shared, ...bundle };
  return {
    server: { host: '127.0.0.1' },
    resolve: { conditions: ['source', 'module', 'browser'] },
  };
});
